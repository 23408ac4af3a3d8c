package dev.kikigraph.paging;

import dev.kikigraph.problem.QueryException;
import java.util.List;
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

    /** As {@code PageInfo} of the API. */
    public record Info(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * The page of a list that the arguments ask for.
     *
     * @param total how many there are in the list
     * @param at gives one by its position in the list, from 0
     * @param list a cursor of another one is refused
     * @param page which part of the list, forward
     * @throws QueryException if its cursor is none of this list
     */
    public static <T> ListPage<T> of(int total, IntFunction<T> at, ListName list, Page page) {
        Cursors cursors = new Cursors(list.text(), 1);
        int start = page.after() == null
                ? 0
                : Math.toIntExact((Long) cursors.decode(page.after()).get(0)) + 1;
        int from = Math.min(start, total);
        int to = Math.min(from + page.size(), total);
        return new ListPage<>(
                total,
                IntStream.range(from, to).mapToObj(at).toList(),
                new Info(
                        to < total,
                        from > 0,
                        from < to ? cursors.encode(List.of(from)) : null,
                        from < to ? cursors.encode(List.of(to - 1)) : null));
    }
}
