package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Things of the kinds that may contribute to a pillar, but that lead to none. */
@Controller
class WithoutPillarQuestion {

    @QueryMapping
    ListPage<SnapshotNode> withoutPillar(
            @Argument("types") @Nullable List<String> given,
            @Argument("ministry") @Nullable String id,
            Page page,
            Snapshot snapshot) {
        List<String> types = types(given, Lineage.of(snapshot).contributingTypes());
        SnapshotNode ministry = ministry(id, snapshot);
        List<SnapshotNode> found = snapshot.derived(All.class, All::of).things().stream()
                .filter(thing -> types == null || types.contains(thing.type().name()))
                .filter(thing ->
                        ministry == null || Effective.MINISTRY.values(thing).contains(ministry))
                .toList();
        return ListPage.of(found.size(), found::get, ListName.of("withoutPillar", types, ministry), page);
    }

    private static @Nullable List<String> types(@Nullable List<String> types, Set<String> contributing) {
        if (types == null) {
            return null;
        }
        if (types.isEmpty() || !contributing.containsAll(types)) {
            throw QueryException.badRequest(
                    "types is %s; it must be some of the types that may contribute to a pillar, %s, or left out for all.",
                    types, contributing);
        }
        return types;
    }

    private static @Nullable SnapshotNode ministry(@Nullable String id, Snapshot snapshot) {
        if (id == null) {
            return null;
        }
        return snapshot.node(id)
                .filter(Effective::isMinistry)
                .orElseThrow(() -> QueryException.badRequest(
                        "ministry is %s, which is no agency of the kind MINISTRY. agencies(where:) lists them.", id));
    }

    /** All of a snapshot, in the order of the source. */
    private record All(List<SnapshotNode> things) {

        static All of(Snapshot snapshot) {
            Lineage lineage = Lineage.of(snapshot);
            return new All(lineage.contributingTypes().stream()
                    .flatMap(type -> snapshot.ofType(type).stream())
                    .filter(thing -> lineage.pillars(thing).isEmpty())
                    .sorted(Snapshot.IN_ORDER_OF_THE_SOURCE)
                    .toList());
        }
    }
}
