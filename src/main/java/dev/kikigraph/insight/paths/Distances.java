package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How far things are from the end of a path, by the shortest way, for all that can lie on a path of at most a given
 * length. It is searched from both ends, always on from the one that has fewer relationships to look at, and then from
 * where the two meet back to the start; so it takes the square root of what a search from one end would take.
 */
final class Distances {

    /** Relationships that are looked at from both ends together, before a search goes no farther. */
    static final int MOST_RELATIONSHIPS = 100_000;

    private final PathRequest request;
    private final Side start;
    private final Side end;
    private int longest;

    private Distances(PathRequest request) {
        this.request = request;
        this.start = new Side(request.from());
        this.end = new Side(request.to());
    }

    static Distances of(PathRequest request) {
        Distances distances = new Distances(request);
        distances.search();
        return distances;
    }

    /** By thing, how many steps it is from the end of the paths. */
    Map<SnapshotNode, Integer> toEnd() {
        return end.known;
    }

    /**
     * The greatest length of which all paths were looked for; less than was asked for where things have too many
     * relationships.
     */
    int longest() {
        return longest;
    }

    /** By thing, how many steps it is from a given one, for the things of some distances. */
    static Map<SnapshotNode, Integer> from(SnapshotNode thing, Map<SnapshotNode, Integer> among, PathRequest request) {
        Side side = new Distances(request).new Side(thing);
        while (side.depth < request.maxLength() && !side.edge.isEmpty()) {
            side.advance(among::containsKey);
        }
        return side.known;
    }

    private void search() {
        long looked = 0;
        while (longest < request.maxLength()) {
            Side next = start.work() < end.work() ? start : end;
            looked += next.work();
            if (longest > 0 && looked > MOST_RELATIONSHIPS) {
                break;
            }
            next.advance(node -> true);
            longest++;
        }
        end.edge =
                end.edge.stream().filter(node -> liesOnAPath(node, end.depth)).toList();
        while (end.depth < longest && !end.edge.isEmpty()) {
            int depth = end.depth + 1;
            end.advance(node -> liesOnAPath(node, depth));
        }
    }

    private boolean liesOnAPath(SnapshotNode node, int toEnd) {
        return start.known.getOrDefault(node, longest) + toEnd <= longest;
    }

    /** A search by breadth from one end. */
    private final class Side {

        private final Map<SnapshotNode, Integer> known = new HashMap<>();
        private List<SnapshotNode> edge;
        private int depth;

        Side(SnapshotNode from) {
            known.put(from, 0);
            edge = List.of(from);
        }

        /** Relationships to be looked at by the next step. */
        long work() {
            return edge.stream().mapToLong(PathSubgraph::size).sum();
        }

        void advance(Predicate<SnapshotNode> wanted) {
            depth++;
            List<SnapshotNode> next = new ArrayList<>();
            for (SnapshotNode node : edge) {
                request.terrain()
                        .neighbours(node)
                        .filter(other -> wanted.test(other) && known.putIfAbsent(other, depth) == null)
                        .filter(request.terrain()::passes)
                        .forEach(next::add);
            }
            edge = next;
        }
    }
}
