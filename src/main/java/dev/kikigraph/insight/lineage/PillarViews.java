package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The trees and groups of pillars, kept with the snapshot: they take as long for one page as for all. */
final class PillarViews {

    private final Snapshot snapshot;
    private final Map<SnapshotNode, List<TreeRow>> trees = new ConcurrentHashMap<>();
    private final Map<Grouped, List<Group>> groups = new ConcurrentHashMap<>();

    private PillarViews(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private record Grouped(SnapshotNode pillar, Grouping by) {}

    static PillarViews of(Snapshot snapshot) {
        return snapshot.derived(PillarViews.class, PillarViews::new);
    }

    List<TreeRow> tree(SnapshotNode pillar) {
        return trees.computeIfAbsent(pillar, p -> new PillarTree(p, snapshot).rows());
    }

    List<Group> groups(SnapshotNode pillar, Grouping by, Predicate<Appropriation> belongs) {
        return groups.computeIfAbsent(
                new Grouped(pillar, by),
                key -> Group.of(
                        Lineage.of(snapshot).contributors(pillar), by, belongs, snapshot, ListName.of(pillar, by)));
    }
}
