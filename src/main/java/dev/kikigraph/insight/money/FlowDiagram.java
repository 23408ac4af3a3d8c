package dev.kikigraph.insight.money;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.problem.QueryException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the ways of several appropriations. */
final class FlowDiagram {

    private static final int MOST_LINKS = 5_000;

    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final List<FlowLink> links = new ArrayList<>();
    private final Snapshot snapshot;

    FlowDiagram(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    String add(FlowNode node) {
        nodes.putIfAbsent(node.key(), node);
        return node.key();
    }

    void add(List<FlowLink> those) {
        links.addAll(those);
        check(links.size());
    }

    /** @throws QueryException if so many links are too many */
    static void check(int size) {
        if (size > MOST_LINKS) {
            throw QueryException.tooCostly(
                    "The diagram would have more than %,d links. Narrow it by ministry, pillar, program or stages.",
                    MOST_LINKS);
        }
    }

    /** Column by column, each in the order in which money reaches it. */
    List<FlowNode> nodes() {
        return nodes.values().stream()
                .sorted(Comparator.comparing(node -> FlowNode.Kind.valueOf(node.kind())))
                .toList();
    }

    List<FlowLink> links() {
        return List.copyOf(links);
    }
}
