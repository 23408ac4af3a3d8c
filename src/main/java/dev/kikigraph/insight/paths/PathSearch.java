package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lists paths in their order. It goes only where the distances leave enough steps for the rest of a path, so that it
 * walks no way in vain but where a longer path would come to a thing twice.
 */
final class PathSearch {

    static final int MOST_PATHS = 1_000;
    static final int MOST_STEPS = 200_000;

    private final PathRequest request;
    private final int longest;
    private final Map<SnapshotNode, Integer> toEnd;
    private final Map<SnapshotNode, Map<SnapshotNode, Integer>> fromVia = new LinkedHashMap<>();
    private final Map<SnapshotNode, List<SnapshotNode>> neighbours = new HashMap<>();
    private final Set<SnapshotNode> walked = new LinkedHashSet<>();
    private final List<List<SnapshotNode>> found = new ArrayList<>();
    private int steps;
    private boolean truncated;

    private PathSearch(PathRequest request) {
        Distances distances = Distances.of(request);
        this.request = request;
        this.longest = distances.longest();
        this.toEnd = distances.toEnd();
        for (SnapshotNode via : request.via()) {
            fromVia.put(via, Distances.from(via, toEnd, request));
        }
    }

    /**
     * The paths of a request.
     *
     * @param paths each as the things on it
     * @param longest up to what length they were looked for
     * @param truncated whether there may be more
     */
    record Found(List<List<SnapshotNode>> paths, int longest, boolean truncated) {}

    static Found of(PathRequest request) {
        PathSearch search = new PathSearch(request);
        search.list();
        return new Found(search.found, search.longest, search.truncated || search.longest < request.maxLength());
    }

    private void list() {
        Integer shortest = toEnd.get(request.from());
        if (shortest == null || !toEnd.keySet().containsAll(request.via())) {
            return;
        }
        walked.add(request.from());
        for (int length = shortest; length <= longest && !truncated; length++) {
            walk(request.from(), length);
        }
    }

    private void walk(SnapshotNode at, int stepsLeft) {
        for (SnapshotNode next : neighbours(at)) {
            if (truncated || ++steps > MOST_STEPS) {
                truncated = true;
                return;
            }
            if (next == request.to()) {
                arrive(stepsLeft);
            } else if (leads(next, stepsLeft - 1) && walked.add(next)) {
                walk(next, stepsLeft - 1);
                walked.remove(next);
            }
        }
    }

    private void arrive(int stepsLeft) {
        if (stepsLeft != 1 || !walked.containsAll(viaWithoutEnds())) {
            return;
        }
        if (found.size() == MOST_PATHS) {
            truncated = true;
            return;
        }
        List<SnapshotNode> path = new ArrayList<>(walked);
        path.add(request.to());
        found.add(path);
    }

    private Set<SnapshotNode> viaWithoutEnds() {
        Set<SnapshotNode> via = new LinkedHashSet<>(request.via());
        via.remove(request.to());
        return via;
    }

    /** Whether the end, and all that must still be passed before, can be reached from a thing in so many steps. */
    private boolean leads(SnapshotNode node, int stepsLeft) {
        if (stepsLeft < 1 || stepsToEnd(node) > stepsLeft || !request.terrain().passes(node)) {
            return false;
        }
        return fromVia.entrySet().stream()
                .filter(via -> !walked.contains(via.getKey()))
                .allMatch(via -> via.getValue().getOrDefault(node, stepsLeft) + stepsToEnd(via.getKey()) <= stepsLeft);
    }

    /** All things that are walked or must be passed have a way to the end. */
    private int stepsToEnd(SnapshotNode node) {
        return Objects.requireNonNull(toEnd.get(node));
    }

    /** Neighbours from which the end can be reached, in the order of the source. */
    private List<SnapshotNode> neighbours(SnapshotNode node) {
        return neighbours.computeIfAbsent(node, v -> request.terrain()
                .neighbours(v)
                .filter(toEnd::containsKey)
                .distinct()
                .sorted(Snapshot.IN_ORDER_OF_THE_SOURCE)
                .toList());
    }
}
