package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.rules.LineagePath;
import dev.kikigraph.insight.snapshot.Arc;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Vertex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type {@code LineagePath} of the API. */
public record PathFact(LineagePath path, Snapshot snapshot) {

    /** Why a path does not count. */
    public record Overriding(Vertex thing, List<RelationshipFact> relationships) {}

    public Vertex thing() {
        return path.thing();
    }

    public Vertex pillar() {
        return path.pillar();
    }

    public int length() {
        return path.arcs().size();
    }

    public String assertion() {
        return path.inferred() ? "INFERRED" : "STATED";
    }

    public boolean overridden() {
        return path.overridden();
    }

    public @Nullable Overriding override() {
        Vertex overriding = path.overriddenBy();
        if (overriding == null) {
            return null;
        }
        return new Overriding(
                overriding,
                overriding.out().stream()
                        .filter(arc -> arc.lineage() && arc.target().is("Pillar"))
                        .map(this::fact)
                        .toList());
    }

    public List<RelationshipFact> steps() {
        return path.arcs().stream().map(this::fact).toList();
    }

    private RelationshipFact fact(Arc arc) {
        return RelationshipFact.of(arc, snapshot);
    }
}
