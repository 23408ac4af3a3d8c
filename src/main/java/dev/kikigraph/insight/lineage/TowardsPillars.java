package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.LineagePath;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import java.util.List;
import java.util.Set;

/** The pillars to which a thing contributes. */
record TowardsPillars(SnapshotNode thing, Snapshot snapshot) implements Side {

    @Override
    public Set<SnapshotNode> pillars() {
        return Lineage.of(snapshot).pillars(thing);
    }

    @Override
    public List<ContributionFact> counting() {
        return pillars().stream()
                .map(pillar -> new ContributionFact(thing, pillar, false, snapshot))
                .toList();
    }

    @Override
    public List<ContributionFact> notCounting() {
        return paths().stream()
                .map(LineagePath::pillar)
                .filter(pillar -> !pillars().contains(pillar))
                .distinct()
                .sorted(Snapshot.IN_ORDER_OF_THE_SOURCE)
                .map(pillar -> new ContributionFact(thing, pillar, true, snapshot))
                .toList();
    }

    @Override
    public boolean belongs(Appropriation one) {
        return !Lineage.of(snapshot)
                .pillars(one.program(), Set.of(one.fiscalYear()))
                .isEmpty();
    }

    @Override
    public List<TreeRow> rows() {
        return PathTree.rows(thing, paths(), snapshot);
    }

    @Override
    public List<Group> groups(Grouping by) {
        List<SnapshotNode> counting = pillars().isEmpty() ? List.of() : List.of(thing);
        return Group.of(counting, by, this::belongs, snapshot, ListName.of(thing, by));
    }

    private List<LineagePath> paths() {
        return Lineage.of(snapshot).paths(thing);
    }
}
