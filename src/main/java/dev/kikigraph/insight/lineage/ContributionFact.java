package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.LineagePath;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;

/** The type {@code LineageContribution} of the API. */
public record ContributionFact(SnapshotNode thing, SnapshotNode pillar, boolean overridden, Snapshot snapshot) {

    public boolean direct() {
        return Lineage.of(snapshot).direct(thing, pillar);
    }

    public String assertion() {
        boolean inferred = overridden
                ? found().stream().allMatch(LineagePath::inferred)
                : Lineage.of(snapshot).inferred(thing, pillar);
        return inferred ? "INFERRED" : "STATED";
    }

    public List<LineagePathFact> paths() {
        return found().stream().map(path -> new LineagePathFact(path, snapshot)).toList();
    }

    private List<LineagePath> found() {
        return Lineage.of(snapshot).paths(thing).stream()
                .filter(path -> path.pillar() == pillar)
                .toList();
    }
}
