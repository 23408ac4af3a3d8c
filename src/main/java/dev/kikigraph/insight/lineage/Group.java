package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.rules.YearlyBelonging;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code LineageGroup} of the API.
 *
 * @param key null for what belongs to none, be it in some fiscal years only
 * @param belongs whether money is of the group in its fiscal year
 * @param list tells the list of its members from others
 */
public record Group(@Nullable SnapshotNode key, List<Member> all, Predicate<Appropriation> belongs, ListName list) {

    private static final Comparator<SnapshotNode> IN_ORDER = Comparator.comparingLong(
                    (SnapshotNode key) -> key.get("order") instanceof Long order ? order : 0)
            .thenComparing(Snapshot.IN_ORDER_OF_THE_SOURCE);

    /** A thing that belongs to a group. */
    public record Member(SnapshotNode thing, @Nullable SnapshotNode through) {}

    ListPage<Member> members(Page page) {
        return ListPage.of(all.size(), all::get, ListName.of(list, key), page);
    }

    LineageMoney money(Filter filter) {
        return new LineageMoney(all.stream().map(Member::thing), filter, belongs, ListName.of(list, key, "money"));
    }

    /**
     * Groups in their own order where they have one, as stages have, then in that of the source; what belongs to none
     * last, and with it programmes with money of a fiscal year in which they belong to none.
     */
    static List<Group> of(
            List<SnapshotNode> things,
            Grouping by,
            Predicate<Appropriation> belongs,
            Snapshot snapshot,
            ListName list) {
        YearlyBelonging money = by.ofMoney();
        Map<SnapshotNode, List<Member>> members = new TreeMap<>(IN_ORDER);
        List<Member> without = new ArrayList<>();
        for (SnapshotNode thing : things) {
            List<Belonging> belongings = by.of(thing, snapshot);
            for (Belonging belonging : belongings) {
                members.computeIfAbsent(belonging.key(), key -> new ArrayList<>())
                        .add(new Member(thing, belonging.through()));
            }
            if (belongings.isEmpty() || (thing.is("Program") && money.lacksSome(thing, belongs))) {
                without.add(new Member(thing, null));
            }
        }
        List<Group> groups = new ArrayList<>();
        members.forEach((key, all) -> groups.add(new Group(key, all, belongs.and(one -> money.isIn(key, one)), list)));
        if (!without.isEmpty()) {
            groups.add(new Group(null, without, belongs.and(one -> money.isIn(null, one)), list));
        }
        return groups;
    }
}
