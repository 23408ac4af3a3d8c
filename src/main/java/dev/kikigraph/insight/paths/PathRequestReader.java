package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.paths.PathArguments.Parts;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.RelationshipType;
import dev.kikigraph.problem.QueryException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of the question. */
final class PathRequestReader {

    private static final int USUAL_LENGTH = 4;
    private static final int LONGEST = 6;
    private static final int USUAL_DEGREE = 60;
    private static final int LARGEST_DEGREE = 100_000;
    private static final int MOST_IDS = 50;
    private static final int MOST_VIA = 5;

    private final PathArguments arguments;
    private final Snapshot snapshot;

    PathRequestReader(PathArguments arguments, Snapshot snapshot) {
        this.arguments = arguments;
        this.snapshot = snapshot;
    }

    /** @throws QueryException if an argument is not as it must be */
    PathRequest read() {
        SnapshotNode from = ArgumentChecks.required("from", arguments.from(), snapshot);
        SnapshotNode to = ArgumentChecks.required("to", arguments.to(), snapshot);
        if (from == to) {
            throw QueryException.badRequest(
                    "from and to are both %s. Paths lead from one thing to another.", from.id());
        }
        Parts given = Parts.of(arguments.via());
        Parts avoiding = Parts.of(arguments.avoiding());
        Set<SnapshotNode> via = things("via.things", given.things(), MOST_VIA);
        Set<SnapshotNode> avoided = things("avoiding.things", avoiding.things(), MOST_IDS);
        Set<String> only = relationships("via", given.relationships());
        Set<String> without = relationships("avoiding", avoiding.relationships());
        Set<SnapshotNode> needed = new LinkedHashSet<>(via);
        needed.add(from);
        needed.add(to);
        requireApart(needed, avoided);
        requireApart(only, without);
        via.removeAll(List.of(from, to));
        Set<SnapshotNode> always = things("through", arguments.through(), MOST_IDS);
        always.addAll(needed);
        return new PathRequest(
                from,
                to,
                number("maxLength", arguments.maxLength(), USUAL_LENGTH, LONGEST),
                List.copyOf(via),
                new PathSubgraph(new PathSubgraph.Rules(
                        only.isEmpty() ? null : only,
                        without,
                        avoided,
                        always,
                        set(arguments.throughTypes()),
                        number("maxDegree", arguments.maxDegree(), USUAL_DEGREE, LARGEST_DEGREE))));
    }

    private static int number(String argument, @Nullable Integer given, int usual, int most) {
        int number = given == null ? usual : given;
        if (number < 1 || number > most) {
            throw QueryException.badRequest("%s is %,d; it must be 1 to %,d.", argument, number, most);
        }
        return number;
    }

    private Set<SnapshotNode> things(String argument, @Nullable List<String> given, int most) {
        List<String> ids = given == null ? List.of() : given;
        if (ids.size() > most) {
            throw QueryException.badRequest("%s has %d ids; it may have %d.", argument, ids.size(), most);
        }
        return ids.stream()
                .map(id -> ArgumentChecks.required(argument, id, snapshot))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> relationships(String argument, @Nullable List<String> given) {
        Set<String> asked = set(given);
        if (asked.isEmpty()) {
            return asked;
        }
        Set<String> known = Stream.concat(
                        snapshot.ontology().relationshipTypes().stream()
                                .filter(type -> !type.effective())
                                .map(RelationshipType::name),
                        snapshot.ontology().ownershipTypes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        asked.stream().filter(type -> !known.contains(type)).findFirst().ifPresent(type -> {
            throw QueryException.badRequest(
                    "%s.relationships has %s, which is no type of relationship. There are %s.",
                    argument, type, String.join(", ", known));
        });
        return asked;
    }

    private static void requireApart(Set<?> needed, Set<?> avoided) {
        needed.stream().filter(avoided::contains).findFirst().ifPresent(both -> {
            throw QueryException.badRequest(
                    "%s is to be avoided, but also to be used: it is in avoiding and in from, to or via. Remove one.",
                    both);
        });
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : new HashSet<>(values);
    }
}
