package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code LineageTreeRow} of the API.
 *
 * @param parent null for the root
 * @param via null for the root
 */
public record TreeRow(
        int row,
        @Nullable Integer parent,
        int depth,
        SnapshotNode thing,
        @Nullable SnapshotRelationship via,
        boolean overridden,
        boolean repeated,
        Snapshot snapshot) {

    public @Nullable RelationshipFact relationship() {
        return via == null ? null : RelationshipFact.of(via, snapshot);
    }
}
