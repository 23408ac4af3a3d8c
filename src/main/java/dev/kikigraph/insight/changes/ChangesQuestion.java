package dev.kikigraph.insight.changes;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Changes between two releases, by thing. */
@Controller
class ChangesQuestion {

    private final Snapshots snapshots;
    private final LedgerReader ledger;

    ChangesQuestion(Snapshots snapshots, LedgerReader ledger) {
        this.snapshots = snapshots;
        this.ledger = ledger;
    }

    @QueryMapping
    Changes changes(
            @Argument int since,
            @Argument("until") @Nullable Integer given,
            @Arguments ChangesFilter filter,
            Page page,
            ReadContext reading) {
        long until = given == null ? reading.release() : given;
        check(since, until);
        Snapshot snapshot = snapshots.at(reading);
        NetChanges changes = ChangesCache.of(snapshot, since, until, () -> {
            long goingBackTo = since == 0 ? until : since;
            return new NetChanges(
                    new History(snapshot, ledger.differences(goingBackTo, reading.release())), since, until);
        });
        return answer(filter, page, changes, snapshot, since, until);
    }

    @SchemaMapping
    List<ThingChange> nodes(Changes changes, DataFetchingFieldSelectionSet selection) {
        return changes.nodes(selection);
    }

    @SchemaMapping
    ListPage<OwnedChange> owned(ThingChange change, Page page) {
        return change.owned(page);
    }

    @SchemaMapping
    ListPage<RelationshipChange> relationships(ThingChange change, Page page) {
        return change.relationships(page);
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
            ChangesFilter filter, Page page, NetChanges changes, Snapshot snapshot, long since, long until) {
        int[] matching = matching(filter, changes, snapshot);
        Map<ChangeKind, Integer> kinds = new EnumMap<>(ChangeKind.class);
        for (int i : matching) {
            kinds.merge(changes.kind(i), 1, Integer::sum);
        }
        ListPage<ThingChange> listed = ListPage.of(
                matching.length,
                i -> changes.at(matching[i]),
                ListName.of("changes", since, until, filter.types(), filter.kinds(), filter.ids()),
                page);
        return new Changes(
                since,
                until,
                listed.totalCount(),
                kinds.getOrDefault(ChangeKind.ADDED, 0),
                kinds.getOrDefault(ChangeKind.CHANGED, 0),
                kinds.getOrDefault(ChangeKind.REMOVED, 0),
                changes.derivedOnly(),
                listed.nodes(),
                listed.pageInfo());
    }

    private static int[] matching(ChangesFilter filter, NetChanges changes, Snapshot snapshot) {
        List<String> prefixes = prefixes(given("types", filter.types()), snapshot);
        Set<ChangeKind> kinds = given("kinds", filter.kinds());
        Set<String> ids = given("ids", filter.ids());
        return IntStream.range(0, changes.size())
                .filter(i -> ids.isEmpty() || ids.contains(changes.id(i)))
                .filter(i -> kinds.isEmpty() || kinds.contains(changes.kind(i)))
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

    private static <T> Set<T> given(String argument, @Nullable List<T> values) {
        if (values == null) {
            return Set.of();
        }
        if (values.isEmpty()) {
            throw QueryException.badRequest("%s is empty. Name at least one, or leave it out for all.", argument);
        }
        return new HashSet<>(values);
    }
}
