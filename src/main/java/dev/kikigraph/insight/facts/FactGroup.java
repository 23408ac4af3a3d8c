package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The relationships of a node that one field lists.
 *
 * @param field null where only types at the other end have a field for them
 * @param members at least one
 */
public record FactGroup(
        @Nullable String field,
        Localized label,
        String relationshipType,
        boolean backward,
        List<SnapshotRelationship> members,
        SnapshotNode node,
        Snapshot snapshot) {

    public int totalCount() {
        return members.size();
    }

    ListPage<RelatedFact> relationships(Page page) {
        return ListPage.of(
                members.size(),
                i -> new RelatedFact(members.get(i), node, snapshot),
                ListName.of("facts.relationships", node, field, relationshipType, backward),
                page);
    }
}
