package dev.kikigraph.insight.changes;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was added, changed or removed, itself or in what it owns or what starts at it.
 *
 * @param type name of its type; null where the ontology does not have it any more
 * @param name at the later release, or the last that it had
 * @param node null where it is not in the graph any more
 */
public record ThingChange(
        String thingId,
        @Nullable String type,
        Localized name,
        ChangeKind kind,
        @Nullable SnapshotNode node,
        List<FieldChange> fields,
        List<OwnedChange> allOwned,
        List<RelationshipChange> allRelationships) {

    ListPage<OwnedChange> owned(Page page) {
        return ListPage.of(allOwned.size(), allOwned::get, ListName.of("owned", thingId), page);
    }

    ListPage<RelationshipChange> relationships(Page page) {
        return ListPage.of(allRelationships.size(), allRelationships::get, ListName.of("relationships", thingId), page);
    }

    /** Whether a reader finds anything changed. */
    boolean visible() {
        return kind != ChangeKind.CHANGED || !fields.isEmpty() || !allOwned.isEmpty() || !allRelationships.isEmpty();
    }
}
