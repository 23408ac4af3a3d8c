package dev.kikigraph.insight.changes;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.problem.QueryException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Changes between two releases, by thing. */
@Component
class ChangesQuestion implements DomainQuestion {

    private final Snapshots snapshots;
    private final LedgerReader ledger;

    ChangesQuestion(Snapshots snapshots, LedgerReader ledger) {
        this.snapshots = snapshots;
        this.ledger = ledger;
    }

    @Override
    public String field() {
        return "changes";
    }

    @Override
    public Object answer(Map<String, Object> arguments, ReadContext reading) {
        long since = ((Number) arguments.getOrDefault("since", 0)).longValue();
        long until = ((Number) arguments.getOrDefault("until", reading.release())).longValue();
        check(since, until);
        ListPage.size(arguments);
        Snapshot snapshot = snapshots.at(reading);
        NetChanges changes = ChangesCache.of(snapshot, since, until, () -> {
            long goingBackTo = since == 0 ? until : since;
            return new NetChanges(
                    new History(snapshot, ledger.differences(goingBackTo, reading.release())), since, until);
        });
        return answer(arguments, changes, snapshot, since, until);
    }

    /** @throws QueryException if there are no such releases, or the one is not before the other */
    private void check(long since, long until) {
        List<Long> releases = ledger.releases();
        if (releases.isEmpty()) {
            throw QueryException.badRequest("There are no releases yet.");
        }
        long last = releases.get(releases.size() - 1);
        String there = "There are releases %d to %d; since: 0 is before the first.".formatted(releases.get(0), last);
        if (since != 0 && !releases.contains(since)) {
            throw QueryException.badRequest("since is %d, which is no release. %s", since, there);
        }
        if (!releases.contains(until)) {
            throw QueryException.badRequest("until is %d, which is no release. %s", until, there);
        }
        if (since >= until) {
            throw QueryException.badRequest(
                    "since is %d and until is %d; since must be the earlier release. %s", since, until, there);
        }
    }

    static Changes answer(
            Map<String, Object> arguments, NetChanges changes, Snapshot snapshot, long since, long until) {
        int[] matching = matching(arguments, changes, snapshot);
        int[] kinds = new int[ChangeKind.values().length];
        for (int i : matching) {
            kinds[changes.kind(i).ordinal()]++;
        }
        ListPage<ThingChange> page = ListPage.of(
                matching.length,
                i -> changes.at(matching[i]),
                ListName.of(
                        "changes", since, until, arguments.get("types"), arguments.get("kinds"), arguments.get("ids")),
                arguments);
        return new Changes(
                since,
                until,
                page.totalCount(),
                kinds[ChangeKind.ADDED.ordinal()],
                kinds[ChangeKind.CHANGED.ordinal()],
                kinds[ChangeKind.REMOVED.ordinal()],
                changes.derivedOnly(),
                page.nodes(),
                page.pageInfo());
    }

    private static int[] matching(Map<String, Object> arguments, NetChanges changes, Snapshot snapshot) {
        List<String> prefixes = prefixes(given(arguments, "types"), snapshot);
        Set<String> kinds = given(arguments, "kinds");
        Set<String> ids = given(arguments, "ids");
        return IntStream.range(0, changes.size())
                .filter(i -> ids.isEmpty() || ids.contains(changes.id(i)))
                .filter(i -> kinds.isEmpty() || kinds.contains(changes.kind(i).name()))
                .filter(i -> prefixes.isEmpty() || prefixes.stream().anyMatch(changes.id(i)::startsWith))
                .toArray();
    }

    /** With which the ids of these types begin. */
    private static List<String> prefixes(Set<String> types, Snapshot snapshot) {
        snapshot.ontology().nodeTypes().stream()
                .filter(type -> types.contains(type.name()) && type.kind() == NodeType.Kind.OWNED)
                .findFirst()
                .ifPresent(type -> {
                    throw QueryException.badRequest(
                            "types has %s, whose changes stand in owned, under the things that they belong to. Ask for"
                                    + " the types of these things.",
                            type.name());
                });
        return snapshot.ontology().nodeTypes().stream()
                .filter(type -> types.contains(type.name()))
                .flatMap(type -> type.prefixes().stream())
                .map(prefix -> prefix + ":")
                .toList();
    }

    private static Set<String> given(Map<String, Object> arguments, String argument) {
        Set<String> values = new HashSet<>();
        if (arguments.get(argument) instanceof List<?> list) {
            if (list.isEmpty()) {
                throw QueryException.badRequest("%s is empty. Name at least one, or leave it out for all.", argument);
            }
            list.forEach(value -> values.add(String.valueOf(value)));
        }
        return values;
    }
}
