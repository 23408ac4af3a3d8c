package dev.kikigraph.insight.money;

import dev.kikigraph.insight.answer.EffectiveFact;
import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * An appropriation that is counted.
 *
 * @param pillarAttributions why it counts under the pillars
 * @param ministryAttributions why the ministries answer for it
 * @param ministriesFrom the programmes above from which the ministries are taken
 * @param bodyAttributions the relationships that say who carries the programme out
 * @param applicantGroupAttributions why the programme is open to the groups
 * @param heldIn what it is part of, outside of the total
 */
public record CountedBudget(
        SnapshotNode budget,
        SnapshotNode program,
        long fiscalYear,
        String stage,
        long amount,
        Collection<SnapshotNode> pillars,
        List<EffectiveFact> pillarAttributions,
        Collection<SnapshotNode> ministries,
        List<EffectiveFact> ministryAttributions,
        Collection<SnapshotNode> ministriesFrom,
        Collection<SnapshotNode> bodies,
        List<RelationshipFact> bodyAttributions,
        Collection<SnapshotNode> applicantGroups,
        List<EffectiveFact> applicantGroupAttributions,
        List<SnapshotNode> heldIn) {

    static CountedBudget of(Counted counted, Snapshot snapshot) {
        Appropriation one = counted.appropriation();
        Set<Long> year = Set.of(one.fiscalYear());
        List<SnapshotRelationship> ministries = Effective.MINISTRY.of(one.program(), year);
        List<SnapshotNode> ministriesFrom = ministries.stream()
                .flatMap(ministry -> Effective.inheritedFrom(ministry, snapshot).stream())
                .distinct()
                .toList();
        return new CountedBudget(
                one.budget(),
                one.program(),
                one.fiscalYear(),
                one.stage(),
                counted.amount(),
                Lineage.of(snapshot).pillars(one.program(), year),
                EffectiveFact.of(Effective.PILLAR.of(one.program(), year), snapshot),
                Effective.MINISTRY.values(one.program(), year),
                EffectiveFact.of(ministries, snapshot),
                ministriesFrom,
                BudgetScope.bodies(one.program(), year),
                RelationshipFact.of(BudgetScope.implementations(one.program(), year), snapshot),
                Effective.GROUP.values(one.program(), year),
                EffectiveFact.of(Effective.GROUP.of(one.program(), year), snapshot),
                counted.heldIn().stream().map(Appropriation::budget).toList());
    }
}
