package dev.kikigraph.paging;

import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is at hand.
 *
 * @param totalCount how many there are on all pages
 * @param nodes those of this page
 */
public record ListPage<T>(int totalCount, List<T> nodes, Info pageInfo) {

    public static final int MOST = 200;
    public static final int DEFAULT = 25;

    /** As {@code PageInfo} of the API. */
    public record Info(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * @param total how many there are in the list
     * @param at gives one by its position in the list, from 0
     * @param list a cursor of another one is refused
     * @param arguments of the field: {@code first} and {@code after}
     * @throws QueryException if one of these is not as it must be
     */
    public static <T> ListPage<T> of(int total, IntFunction<T> at, ListName list, Map<String, ?> arguments) {
        int size = size(arguments);
        Cursors cursors = new Cursors(list.text(), 1);
        int start = arguments.get("after") instanceof String after
                ? Math.toIntExact((Long) cursors.decode(after).get(0)) + 1
                : 0;
        int from = Math.min(start, total);
        int to = Math.min(from + size, total);
        return new ListPage<>(
                total,
                IntStream.range(from, to).mapToObj(at).toList(),
                new Info(
                        to < total,
                        from > 0,
                        from < to ? cursors.encode(List.of(from)) : null,
                        from < to ? cursors.encode(List.of(to - 1)) : null));
    }

    /**
     * How many a page is to have.
     *
     * @throws QueryException if {@code first} is out of range
     */
    public static int size(Map<String, ?> arguments) {
        int size = arguments.get("first") instanceof Integer first ? first : DEFAULT;
        if (size < 1 || size > MOST) {
            throw QueryException.badRequest("first is %d; it must be 1 to %d. Use after to go on.", size, MOST);
        }
        return size;
    }
}
