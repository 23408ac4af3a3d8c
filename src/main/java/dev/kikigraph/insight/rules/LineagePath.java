package dev.kikigraph.insight.rules;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path by lineage relationships from a thing to a pillar.
 *
 * @param relationships at least one, from the thing to the pillar
 * @param overriddenBy the first thing on the path that has pillars of its own, this one not among them, so that the
 *     path does not count; null where it counts
 */
public record LineagePath(
        List<SnapshotRelationship> relationships, @Nullable SnapshotNode overriddenBy) {

    /** Where it starts. */
    public SnapshotNode thing() {
        return relationships.get(0).source();
    }

    /** Where it ends. */
    public SnapshotNode pillar() {
        return relationships.get(relationships.size() - 1).target();
    }

    public boolean overridden() {
        return overriddenBy != null;
    }

    /** Whether one of its relationships is inferred. */
    public boolean inferred() {
        return relationships.stream().anyMatch(SnapshotRelationship::inferred);
    }
}
