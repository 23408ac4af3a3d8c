package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The type {@code HeldBackThing} of the API.
 *
 * @param length of the shortest path through the node
 */
public record HeldBackThing(SnapshotNode node, int degree, int length, int maxDegree) {

    private static final int MOST_VISITED = 20_000;
    private static final int MOST = 50;

    public Localized reason() {
        return new Localized(
                "関係が%,d件あり、maxDegree の%,d件を超える。through に挙げれば通る。".formatted(degree, maxDegree),
                "It has %,d relationships, more than maxDegree, %,d. Name it in through to pass it."
                        .formatted(degree, maxDegree));
    }

    static List<HeldBackThing> of(PathRequest request) {
        Map<SnapshotNode, Integer> fromStart = around(request.from(), request.to(), request);
        Map<SnapshotNode, Integer> fromEnd = around(request.to(), request.from(), request);
        List<HeldBackThing> result = new ArrayList<>();
        fromStart.forEach((node, length) -> {
            Integer rest = fromEnd.get(node);
            if (rest != null && request.terrain().holdsBack(node)) {
                result.add(new HeldBackThing(
                        node,
                        request.terrain().degree(node),
                        length + rest,
                        request.terrain().maxDegree()));
            }
        });
        return result.stream()
                .filter(held -> held.length() <= request.maxLength())
                .sorted(Comparator.comparingInt(HeldBackThing::length)
                        .thenComparing(HeldBackThing::node, Snapshot.IN_ORDER_OF_THE_SOURCE))
                .limit(MOST)
                .toList();
    }

    /** Distances of the things nearest to one end, by ways that do not lead through the other. */
    private static Map<SnapshotNode, Integer> around(SnapshotNode end, SnapshotNode other, PathRequest request) {
        PathSubgraph terrain = request.terrain();
        Map<SnapshotNode, Integer> known = new LinkedHashMap<>(Map.of(end, 0));
        Deque<SnapshotNode> waiting = new ArrayDeque<>(List.of(end));
        while (!waiting.isEmpty() && known.size() < MOST_VISITED) {
            SnapshotNode node = waiting.remove();
            int depth = known.getOrDefault(node, 0) + 1;
            if (depth >= request.maxLength() || node == other || !terrain.passes(node)) {
                continue;
            }
            terrain.neighbours(node)
                    .filter(next -> known.putIfAbsent(next, depth) == null)
                    .forEach(waiting::add);
        }
        return known;
    }
}
