package dev.kikigraph.insight.answer;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.problem.QueryException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of a domain question, checked. One that is null is as if it were not given. */
public final class QuestionArguments {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Map<String, ?> arguments;
    private final Snapshot snapshot;

    public QuestionArguments(Map<String, ?> arguments, Snapshot snapshot) {
        this.arguments = arguments;
        this.snapshot = snapshot;
    }

    /**
     * Thing that an id stands for; null where none is given.
     *
     * @param types names of the node types that it may have; any where there are none
     * @throws QueryException if there is no such thing, or it is of another type
     */
    public @Nullable SnapshotNode thing(String argument, String... types) {
        if (!(arguments.get(argument) instanceof String id)) {
            return null;
        }
        SnapshotNode thing = snapshot.node(id)
                .orElseThrow(() -> QueryException.badRequest(
                        "%s is %s, but nothing has this id. Ids can be found by name.", argument, id));
        if (types.length > 0 && Arrays.stream(types).noneMatch(thing::is)) {
            throw QueryException.badRequest(
                    "%s is %s, of the type %s. It must be of the type %s%s.",
                    argument, id, thing.type().name(), String.join(" or ", types), example(types));
        }
        return thing;
    }

    /** As {@link #thing}, for an argument that cannot be left out. */
    public SnapshotNode required(String argument, String... types) {
        SnapshotNode thing = thing(argument, types);
        if (thing == null) {
            throw QueryException.badRequest("%s is missing. It must be an id%s.", argument, example(types));
        }
        return thing;
    }

    /**
     * Fiscal years, empty where none are given.
     *
     * @throws QueryException if one cannot be a fiscal year, or the list is empty
     */
    public Set<Long> fiscalYears(String argument) {
        Set<Long> years = new LinkedHashSet<>();
        for (Object year : list(argument)) {
            years.add(checked(argument, (Integer) year));
        }
        return years;
    }

    /** As {@link #fiscalYears}, for one that cannot be left out. */
    public long fiscalYear(String argument) {
        return checked(argument, (Integer) arguments.get(argument));
    }

    /** Names of enum values, empty where none are given. */
    public Set<String> names(String argument) {
        return list(argument).stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Collection<?> list(String argument) {
        if (!(arguments.get(argument) instanceof Collection<?> values)) {
            return List.of();
        }
        if (values.isEmpty()) {
            throw QueryException.badRequest("%s is an empty list. Leave it out to ask for all.", argument);
        }
        return values;
    }

    private static long checked(String argument, @Nullable Integer year) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw QueryException.badRequest(
                    "%s is %s. A fiscal year is the calendar year in which it begins: 2026 for 令和8年度.", argument, year);
        }
        return year;
    }

    private String example(String... types) {
        return Arrays.stream(types)
                .flatMap(type -> snapshot.ofType(type).stream().limit(1))
                .findFirst()
                .map(thing -> ", such as " + thing.id())
                .orElse("");
    }
}
