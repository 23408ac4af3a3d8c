package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Things that lead to a pillar, hung up below it. Where a thing hangs on several others, what hangs on the thing stands
 * below its first row only, so that the tree has no more rows than there are relationships, whatever they look like.
 */
final class PillarTree {

    private final SnapshotNode pillar;
    private final Snapshot snapshot;
    private final List<TreeRow> rows = new ArrayList<>();
    private final Set<Unfolded> unfolded = new HashSet<>();

    PillarTree(SnapshotNode pillar, Snapshot snapshot) {
        this.pillar = pillar;
        this.snapshot = snapshot;
    }

    /** A thing with all below it, which counts or does not. */
    private record Unfolded(SnapshotNode thing, boolean overridden) {}

    private record Hanging(SnapshotRelationship relationship, TreeRow parent) {}

    List<TreeRow> rows() {
        Deque<Hanging> waiting = new ArrayDeque<>();
        unfold(add(pillar, null, null), waiting);
        while (!waiting.isEmpty()) {
            Hanging next = waiting.pop();
            TreeRow row = add(next.relationship().source(), next.relationship(), next.parent());
            if (!row.repeated()) {
                unfold(row, waiting);
            }
        }
        return rows;
    }

    private TreeRow add(SnapshotNode thing, @Nullable SnapshotRelationship relationship, @Nullable TreeRow parent) {
        boolean overridden = parent != null && (parent.overridden() || overrides(thing));
        TreeRow row = new TreeRow(
                rows.size(),
                parent == null ? null : parent.row(),
                parent == null ? 0 : parent.depth() + 1,
                thing,
                relationship,
                overridden,
                !unfolded.add(new Unfolded(thing, overridden)),
                snapshot);
        rows.add(row);
        return row;
    }

    private boolean overrides(SnapshotNode thing) {
        Set<SnapshotNode> own = Lineage.ownPillars(thing);
        return !own.isEmpty() && !own.contains(pillar);
    }

    /** The last first, since they are taken from the top. */
    private static void unfold(TreeRow row, Deque<Hanging> waiting) {
        List<SnapshotRelationship> relationships = row.thing().in();
        for (int i = relationships.size() - 1; i >= 0; i--) {
            if (relationships.get(i).lineage()) {
                waiting.push(new Hanging(relationships.get(i), row));
            }
        }
    }
}
