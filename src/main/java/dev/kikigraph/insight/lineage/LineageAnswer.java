package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type {@code Lineage} of the API. What is not selected is not computed. */
public final class LineageAnswer {

    private final Side side;

    LineageAnswer(Side side) {
        this.side = side;
    }

    public SnapshotNode thing() {
        return side.thing();
    }

    public Collection<SnapshotNode> pillars() {
        return side.pillars();
    }

    LineageMoney money(Filter filter) {
        return new LineageMoney(
                side.counting().stream().map(ContributionFact::thing),
                filter,
                side::belongs,
                ListName.of(thing(), "money"));
    }

    ListPage<ContributionFact> contributions(@Nullable List<String> types, Page page) {
        List<ContributionFact> all = side.counting().stream()
                .filter(contribution -> types == null
                        || types.contains(contribution.thing().type().name()))
                .toList();
        return page(all, ListName.of(thing(), "contributions", types), page);
    }

    ListPage<ContributionFact> overridden(Page page) {
        return page(side.notCounting(), ListName.of(thing(), "overridden"), page);
    }

    ListPage<TreeRow> tree(Page page) {
        return page(side.rows(), ListName.of(thing(), "tree"), page);
    }

    ListPage<Group> groups(Grouping by, Page page) {
        return page(side.groups(by), ListName.of(thing(), "groups", by), page);
    }

    private static <T> ListPage<T> page(List<T> all, ListName list, Page page) {
        return ListPage.of(all.size(), all::get, list, page);
    }
}
