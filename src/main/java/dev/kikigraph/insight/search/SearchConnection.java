package dev.kikigraph.insight.search;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits, with numbers over all of them.
 *
 * @param searchedFor text that is asked for, or another wording where nothing has that
 */
public record SearchConnection(
        String searchedFor,
        long totalCount,
        boolean totalIsExact,
        List<Facet> facets,
        List<SearchEdge> edges,
        PageInfo pageInfo) {

    /**
     * How many of the things that were found are of one type.
     *
     * @param type name of the node type
     */
    public record Facet(String type, long count) {}

    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public List<SnapshotNode> nodes() {
        return edges.stream().map(SearchEdge::node).toList();
    }
}
