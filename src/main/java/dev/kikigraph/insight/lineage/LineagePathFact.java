package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.rules.LineagePath;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type {@code LineagePath} of the API. */
public record LineagePathFact(LineagePath path, Snapshot snapshot) {

    /** Why a path does not count. */
    public record Overriding(SnapshotNode thing, List<RelationshipFact> relationships) {}

    public SnapshotNode thing() {
        return path.thing();
    }

    public SnapshotNode pillar() {
        return path.pillar();
    }

    public int length() {
        return path.relationships().size();
    }

    public String assertion() {
        return path.inferred() ? "INFERRED" : "STATED";
    }

    public boolean overridden() {
        return path.overridden();
    }

    public @Nullable Overriding override() {
        SnapshotNode overriding = path.overriddenBy();
        if (overriding == null) {
            return null;
        }
        return new Overriding(
                overriding,
                overriding.out().stream()
                        .filter(relationship ->
                                relationship.lineage() && relationship.target().is("Pillar"))
                        .map(this::fact)
                        .toList());
    }

    public List<RelationshipFact> steps() {
        return path.relationships().stream().map(this::fact).toList();
    }

    private RelationshipFact fact(SnapshotRelationship relationship) {
        return RelationshipFact.of(relationship, snapshot);
    }
}
