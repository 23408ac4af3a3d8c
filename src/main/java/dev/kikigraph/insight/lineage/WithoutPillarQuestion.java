package dev.kikigraph.insight.lineage;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.Responsibility;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Things of the kinds that may contribute to a pillar, but that lead to none. */
@Component
final class WithoutPillarQuestion implements DomainQuestion {

    private final Snapshots snapshots;

    WithoutPillarQuestion(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String field() {
        return "withoutPillar";
    }

    @Override
    public ListPage<SnapshotNode> answer(Map<String, Object> arguments, ReadContext reading) {
        return answer(arguments, snapshots.at(reading));
    }

    static ListPage<SnapshotNode> answer(Map<String, Object> arguments, Snapshot snapshot) {
        List<?> types = types(arguments, Lineage.of(snapshot).contributingTypes());
        SnapshotNode ministry = ministry(arguments, snapshot);
        List<SnapshotNode> found = snapshot.derived(All.class, All::of).things().stream()
                .filter(thing -> types == null || types.contains(thing.type().name()))
                .filter(thing -> ministry == null || answersFor(ministry, thing, snapshot))
                .toList();
        return ListPage.of(found.size(), found::get, ListName.of("withoutPillar", types, ministry), arguments);
    }

    private static boolean answersFor(SnapshotNode ministry, SnapshotNode thing, Snapshot snapshot) {
        return Ministries.of(snapshot).of(thing).stream().anyMatch(belonging -> belonging.key() == ministry);
    }

    private static @Nullable List<?> types(Map<String, Object> arguments, Set<String> contributing) {
        List<?> types = (List<?>) arguments.get("types");
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

    private static @Nullable SnapshotNode ministry(Map<String, Object> arguments, Snapshot snapshot) {
        Object id = arguments.get("ministry");
        if (id == null) {
            return null;
        }
        return snapshot.node(id.toString())
                .filter(Responsibility::isMinistry)
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
