package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;

/**
 * All of one kind that a thing owns.
 *
 * @param members at least one
 */
public record OwnedFactGroup(OwnedField of, List<SnapshotNode> members, SnapshotNode owner, Snapshot snapshot) {

    public String field() {
        return of.name();
    }

    public Localized label() {
        return Words.of(of.documentation());
    }

    public String type() {
        return of.target();
    }

    public int totalCount() {
        return members.size();
    }

    ListPage<Facts> facts(Page page) {
        return Facts.page(members, owner, of.name(), page, snapshot);
    }
}
