package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.Vertex;
import dev.kikigraph.query.QueryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How far things are from the end of a path, by the shortest way, for all that can lie on a path of at most a given length. It is
 * searched from both ends, always on from the one that has fewer relationships to look at, and then from where the two meet back to the
 * start; so it takes the square root of what a search from one end would take.
 */
final class Distances {

    static final int MOST_VISITED = 100_000;

    private final PathRequest request;
    private final Side start;
    private final Side end;

    private Distances(PathRequest request) {
        this.request = request;
        this.start = new Side(request.from());
        this.end = new Side(request.to());
    }

    /**
     * By thing, how many steps it is from the end of the paths.
     *
     * @throws QueryException if too many things would have to be visited
     */
    static Map<Vertex, Integer> toEnd(PathRequest request) {
        Distances distances = new Distances(request);
        distances.search();
        return distances.end.known;
    }

    /** As seen from a thing, for the things of some distances and no farther than a given number of steps. */
    static Map<Vertex, Integer> from(Vertex thing, Map<Vertex, Integer> among, PathRequest request) {
        Distances distances = new Distances(request);
        Side side = distances.new Side(thing);
        while (side.depth < request.maxLength() && !side.edge.isEmpty()) {
            side.advance(among::containsKey);
        }
        return side.known;
    }

    private void search() {
        int length = request.maxLength();
        while (start.depth + end.depth < length) {
            (start.work() < end.work() ? start : end).advance(vertex -> true);
        }
        while (end.depth < length && !end.edge.isEmpty()) {
            int next = end.depth + 1;
            end.advance(vertex -> start.known.getOrDefault(vertex, length) + next <= length);
        }
    }

    /** A search by breadth from one end. */
    private final class Side {

        private final Map<Vertex, Integer> known = new HashMap<>();
        private List<Vertex> edge;
        private int depth;

        Side(Vertex from) {
            known.put(from, 0);
            edge = List.of(from);
        }

        /** Relationships to be looked at by the next step. */
        long work() {
            return edge.stream()
                    .mapToLong(v -> (long) v.out().size() + v.in().size())
                    .sum();
        }

        void advance(Predicate<Vertex> wanted) {
            depth++;
            List<Vertex> next = new ArrayList<>();
            for (Vertex vertex : edge) {
                if (depth == 1 || request.terrain().passes(vertex)) {
                    Stream.concat(vertex.out().stream(), vertex.in().stream())
                            .filter(request.terrain()::walks)
                            .map(arc -> arc.other(vertex))
                            .filter(other -> wanted.test(other) && known.putIfAbsent(other, depth) == null)
                            .forEach(next::add);
                }
                requireBounds();
            }
            edge = next;
        }
    }

    private void requireBounds() {
        if (start.known.size() + end.known.size() > MOST_VISITED) {
            throw QueryException.tooCostly(
                    "More than %,d things lie around %s and %s within %d steps. Ask for a smaller maxLength or maxDegree, or for fewer"
                            + " types of relationships by via or avoiding.",
                    MOST_VISITED, request.from().id(), request.to().id(), request.maxLength());
        }
    }
}
