package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipType;
import dev.kikigraph.problem.QueryException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of the question. */
final class PathArguments {

    private static final int LONGEST = 6;
    private static final int LARGEST_DEGREE = 100_000;
    private static final int MOST_IDS = 50;
    private static final int MOST_VIA = 5;

    private final Map<String, Object> arguments;
    private final Snapshot snapshot;

    PathArguments(Map<String, Object> arguments, Snapshot snapshot) {
        this.arguments = arguments;
        this.snapshot = snapshot;
    }

    /** @throws QueryException if an argument is not as it must be */
    PathRequest read() {
        SnapshotNode from = thing("from", arguments.get("from"));
        SnapshotNode to = thing("to", arguments.get("to"));
        if (from == to) {
            throw QueryException.badRequest(
                    "from and to are both %s. Paths lead from one thing to another.", from.id());
        }
        Set<SnapshotNode> via = things("via.things", part("via", "things"), MOST_VIA);
        Set<SnapshotNode> avoided = things("avoiding.things", part("avoiding", "things"), MOST_IDS);
        Set<String> only = relationships("via");
        Set<String> without = relationships("avoiding");
        Set<SnapshotNode> needed = new LinkedHashSet<>(via);
        needed.add(from);
        needed.add(to);
        requireApart(needed, avoided);
        requireApart(only, without);
        via.removeAll(List.of(from, to));
        Set<SnapshotNode> always = things("through", list(arguments.get("through")), MOST_IDS);
        always.addAll(needed);
        return new PathRequest(
                from,
                to,
                number("maxLength", 4, LONGEST),
                List.copyOf(via),
                new PathSubgraph(new PathSubgraph.Rules(
                        part("via", "relationships").isEmpty() ? null : only,
                        without,
                        avoided,
                        always,
                        texts(list(arguments.get("throughTypes"))),
                        number("maxDegree", 60, LARGEST_DEGREE))));
    }

    private int number(String argument, int usual, int most) {
        int number = arguments.get(argument) instanceof Integer given ? given : usual;
        if (number < 1 || number > most) {
            throw QueryException.badRequest("%s is %,d; it must be 1 to %,d.", argument, number, most);
        }
        return number;
    }

    private SnapshotNode thing(String argument, @Nullable Object id) {
        return snapshot.node(Objects.requireNonNull(id).toString())
                .orElseThrow(() -> QueryException.badRequest(
                        "%s is %s, but nothing has this id. Search finds ids by name.", argument, id));
    }

    private Set<SnapshotNode> things(String argument, Collection<?> ids, int most) {
        if (ids.size() > most) {
            throw QueryException.badRequest("%s has %d ids; it may have %d.", argument, ids.size(), most);
        }
        return ids.stream().map(id -> thing(argument, id)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> relationships(String argument) {
        Set<String> asked = texts(part(argument, "relationships"));
        if (asked.isEmpty()) {
            return asked;
        }
        Set<String> known = Stream.concat(
                        snapshot.ontology().relationshipTypes().stream().map(RelationshipType::name),
                        snapshot.ontology().nodeTypes().stream()
                                .flatMap(type -> type.owned().stream())
                                .map(OwnedField::relationshipType))
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

    private List<?> part(String argument, String field) {
        return arguments.get(argument) instanceof Map<?, ?> parts ? list(parts.get(field)) : List.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Set<String> texts(Collection<?> values) {
        Set<String> texts = new HashSet<>();
        values.forEach(value -> texts.add(value.toString()));
        return texts;
    }
}
