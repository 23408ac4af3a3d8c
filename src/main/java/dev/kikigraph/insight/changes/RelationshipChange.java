package dev.kikigraph.insight.changes;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that was added, changed or removed.
 *
 * @param label what it says of its source, in words
 * @param targetId id of the node at its end
 * @param target null where that node is not in the graph any more
 */
public record RelationshipChange(
        String relationshipId,
        String type,
        Localized label,
        ChangeKind kind,
        String targetId,
        Localized targetName,
        @Nullable SnapshotNode target,
        List<FieldChange> fields) {}
