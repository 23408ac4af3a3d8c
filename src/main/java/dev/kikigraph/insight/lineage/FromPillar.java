package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import java.util.Set;

/** All that contributes to a pillar. */
record FromPillar(SnapshotNode thing, Snapshot snapshot) implements Side {

    @Override
    public List<SnapshotNode> pillars() {
        return List.of(thing);
    }

    @Override
    public List<ContributionFact> counting() {
        return contributions(Lineage.of(snapshot).contributors(thing), false);
    }

    @Override
    public List<ContributionFact> notCounting() {
        return contributions(Lineage.of(snapshot).overridden(thing), true);
    }

    @Override
    public boolean belongs(Appropriation one) {
        return Lineage.of(snapshot)
                .pillars(one.program(), Set.of(one.fiscalYear()))
                .contains(thing);
    }

    @Override
    public List<TreeRow> rows() {
        return PillarViews.of(snapshot).tree(thing);
    }

    @Override
    public List<Group> groups(Grouping by) {
        return PillarViews.of(snapshot).groups(thing, by, this::belongs);
    }

    private List<ContributionFact> contributions(List<SnapshotNode> things, boolean overridden) {
        return things.stream()
                .map(contributor -> new ContributionFact(contributor, thing, overridden, snapshot))
                .toList();
    }
}
