package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All values of a dimension in their order: stages and pillars by number, years by time, others as in the source. */
final class Axis {

    private final List<Heading> headings;
    private final Map<String, Integer> positions = new HashMap<>();

    private Axis(List<Heading> headings) {
        this.headings = headings;
        for (Heading heading : headings) {
            positions.put(heading.key(), positions.size());
        }
    }

    static Axis of(Dimension dimension, Snapshot snapshot) {
        return new Axis(
                dimension == Dimension.FISCAL_YEAR
                        ? years(snapshot)
                        : nodes(dimension, snapshot).map(Heading::of).toList());
    }

    private static Stream<SnapshotNode> nodes(Dimension dimension, Snapshot snapshot) {
        Stream<SnapshotNode> all = snapshot.ofType(dimension.nodeType()).stream();
        return switch (dimension) {
            case MINISTRY -> all.filter(Effective::isMinistry);
            case PILLAR -> all.sorted(by("pillarNumber"));
            case DEVELOPMENT_STAGE -> all.sorted(by("order"));
            default -> all;
        };
    }

    private static Comparator<SnapshotNode> by(String key) {
        return Comparator.comparingLong(node -> node.get(key) instanceof Long number ? number : Long.MAX_VALUE);
    }

    /** Fiscal years that there are budgets for. */
    private static List<Heading> years(Snapshot snapshot) {
        return snapshot.ofType("Budget").stream()
                .map(budget -> budget.get("fiscalYear"))
                .filter(Long.class::isInstance)
                .map(year -> Math.toIntExact((Long) year))
                .distinct()
                .sorted()
                .map(Heading::of)
                .toList();
    }

    int size() {
        return headings.size();
    }

    Heading at(int position) {
        return headings.get(position);
    }

    /** Null for what is no value of the dimension. */
    @Nullable
    Integer position(String id) {
        return positions.get(id);
    }

    List<Heading> headings() {
        return headings;
    }
}
