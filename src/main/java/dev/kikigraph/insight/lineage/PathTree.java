package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.LineagePath;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Paths that start at the same thing, put together as far as they agree. */
final class PathTree {

    private static final Comparator<SnapshotRelationship> IN_ORDER_OF_THE_SOURCE = Comparator.comparing(
                    SnapshotRelationship::target, Snapshot.IN_ORDER_OF_THE_SOURCE)
            .thenComparing(SnapshotRelationship::id);

    private final Map<SnapshotRelationship, PathTree> next = new TreeMap<>(IN_ORDER_OF_THE_SOURCE);
    private boolean counts;

    static List<TreeRow> rows(SnapshotNode thing, List<LineagePath> paths, Snapshot snapshot) {
        PathTree root = new PathTree();
        root.counts = true;
        paths.forEach(root::add);
        List<TreeRow> rows = new ArrayList<>();
        root.write(new TreeRow(0, null, 0, thing, null, false, false, snapshot), rows);
        return rows;
    }

    private void add(LineagePath path) {
        PathTree end = this;
        for (SnapshotRelationship relationship : path.relationships()) {
            end = end.next.computeIfAbsent(relationship, a -> new PathTree());
            end.counts |= !path.overridden();
        }
    }

    private void write(TreeRow row, List<TreeRow> rows) {
        rows.add(row);
        next.forEach((relationship, tree) -> tree.write(
                new TreeRow(
                        rows.size(),
                        row.row(),
                        row.depth() + 1,
                        relationship.target(),
                        relationship,
                        !tree.counts,
                        false,
                        row.snapshot()),
                rows));
    }
}
