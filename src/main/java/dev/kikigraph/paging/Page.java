package dev.kikigraph.paging;

import dev.kikigraph.problem.QueryException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param size how many, 1 to {@value #MOST}
 * @param backward whether they are counted from the end
 * @param after cursor after which they start; null for none
 * @param before cursor before which they end; null for none
 */
public record Page(
        int size,
        boolean backward,
        @Nullable String after,
        @Nullable String before) {

    public static final List<String> ARGUMENTS = List.of("first", "last", "after", "before");

    public static final int MOST = 200;
    public static final int DEFAULT = 25;

    /**
     * Reads which page of a list is asked for.
     *
     * @throws QueryException if the arguments are out of range or contradict each other
     */
    public static Page of(Map<String, ?> arguments) {
        Integer first = (Integer) arguments.get("first");
        Integer last = (Integer) arguments.get("last");
        if (first != null && last != null) {
            throw QueryException.badRequest("Both first and last are given. Give one of them.");
        }
        if (last != null) {
            check("last", last);
        } else if (first != null) {
            check("first", first);
        }
        int size = last != null ? last : first != null ? first : DEFAULT;
        return new Page(size, last != null, (String) arguments.get("after"), (String) arguments.get("before"));
    }

    /**
     * Page of a list that is read forward only.
     *
     * @param first how many, {@value #DEFAULT} where it is null
     * @param after cursor after which they start; null for none
     * @throws QueryException if {@code first} is out of range
     */
    public static Page forward(@Nullable Integer first, @Nullable String after) {
        int size = first == null ? DEFAULT : first;
        if (size < 1 || size > MOST) {
            throw QueryException.badRequest("first is %d; it must be 1 to %d. Use after to go on.", size, MOST);
        }
        return new Page(size, false, after, null);
    }

    public static void check(String argument, int size) {
        if (size < 1 || size > MOST) {
            throw QueryException.badRequest(
                    "%s is %d; it must be 1 to %d. Use after and before to go on.", argument, size, MOST);
        }
    }

    /**
     * Checks how many nodes are asked for by their ids.
     *
     * @throws QueryException if they are more than {@value #MOST}
     */
    public static void checkIds(List<?> ids) {
        if (ids.size() > MOST) {
            throw QueryException.badRequest("ids has %d ids; it may have %d.", ids.size(), MOST);
        }
    }

    public boolean hasMore(List<?> rows) {
        return rows.size() > size;
    }

    /** The rows of this page in the order of the list, out of those that were read, which may be one more. */
    public <T> List<T> rows(List<T> read) {
        List<T> rows = hasMore(read) ? read.subList(0, size) : read;
        if (!backward) {
            return rows;
        }
        List<T> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }
}
