package dev.kikigraph.insight.answer;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.problem.QueryException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks of arguments that several questions have. One that is null is as if it were not given. */
public final class ArgumentChecks {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private ArgumentChecks() {}

    /**
     * Thing that an id stands for; null where none is given.
     *
     * @param types names of the node types that it may have; any where there are none
     * @throws QueryException if there is no such thing, or it is of another type
     */
    public static @Nullable SnapshotNode thing(
            String argument, @Nullable String id, Snapshot snapshot, String... types) {
        if (id == null) {
            return null;
        }
        SnapshotNode thing = snapshot.node(id)
                .orElseThrow(() -> QueryException.badRequest(
                        "%s is %s, but nothing has this id. Search finds ids by name.", argument, id));
        if (types.length > 0 && Arrays.stream(types).noneMatch(thing::is)) {
            throw QueryException.badRequest(
                    "%s is %s, of the type %s. It must be of the type %s%s.",
                    argument, id, thing.type().name(), String.join(" or ", types), example(snapshot, types));
        }
        return thing;
    }

    /** As {@link #thing}, for an argument that cannot be left out. */
    public static SnapshotNode required(String argument, @Nullable String id, Snapshot snapshot, String... types) {
        SnapshotNode thing = thing(argument, id, snapshot, types);
        if (thing == null) {
            throw QueryException.badRequest("%s is missing. It must be an id%s.", argument, example(snapshot, types));
        }
        return thing;
    }

    /**
     * Fiscal years, empty where none are given.
     *
     * @throws QueryException if one cannot be a fiscal year, or the list is empty
     */
    public static Set<Long> fiscalYears(String argument, @Nullable Collection<Integer> years) {
        return chosen(argument, years).stream()
                .map(year -> fiscalYear(argument, year))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Checks a fiscal year.
     *
     * @throws QueryException if it cannot be a fiscal year
     */
    public static long fiscalYear(String argument, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw QueryException.badRequest(
                    "%s is %s. A fiscal year is the calendar year in which it begins: 2026 for 令和8年度.", argument, year);
        }
        return year;
    }

    /**
     * Values of which each is chosen, empty where none are given.
     *
     * @throws QueryException if the list is empty
     */
    public static <T> Set<T> chosen(String argument, @Nullable Collection<T> values) {
        if (values == null) {
            return Set.of();
        }
        if (values.isEmpty()) {
            throw QueryException.badRequest("%s is an empty list. Leave it out to ask for all.", argument);
        }
        return new LinkedHashSet<>(values);
    }

    private static String example(Snapshot snapshot, String... types) {
        return Arrays.stream(types)
                .flatMap(type -> snapshot.ofType(type).stream().limit(1))
                .findFirst()
                .map(thing -> ", such as " + thing.id())
                .orElse("");
    }
}
