package dev.kikigraph.insight.changes;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something owned, such as a budget, that was added, changed or removed.
 *
 * @param type name of its type; null where the ontology does not have it any more
 * @param node null where it is not in the graph any more
 */
public record OwnedChange(
        String ownedId,
        @Nullable String type,
        ChangeKind kind,
        @Nullable SnapshotNode node,
        List<FieldChange> fields,
        List<RelationshipChange> relationships) {}
