package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.rules.Responsibility;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Collection;
import java.util.List;

/**
 * An appropriation that is counted.
 *
 * @param ministriesFrom the programmes above from which the ministries are taken
 * @param heldIn what it is part of, outside of the total
 */
public record CountedBudget(
        SnapshotNode budget,
        SnapshotNode program,
        long fiscalYear,
        String stage,
        long amount,
        Collection<SnapshotNode> pillars,
        Collection<SnapshotNode> ministries,
        Collection<SnapshotNode> ministriesFrom,
        Collection<SnapshotNode> bodies,
        List<SnapshotNode> heldIn) {

    static CountedBudget of(Counted counted, Snapshot snapshot) {
        Appropriation one = counted.appropriation();
        Responsibility responsibility = ProgramMinistries.of(snapshot).responsibility(one.program());
        return new CountedBudget(
                one.budget(),
                one.program(),
                one.fiscalYear(),
                one.stage(),
                counted.amount(),
                Lineage.of(snapshot).pillars(one.program()),
                responsibility.ministries(),
                responsibility.inheritedFrom(),
                BudgetScope.bodies(one.program(), one.fiscalYear()),
                counted.heldIn().stream().map(Appropriation::budget).toList());
    }
}
