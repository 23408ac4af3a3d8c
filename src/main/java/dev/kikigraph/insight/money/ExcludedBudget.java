package dev.kikigraph.insight.money;

import dev.kikigraph.insight.answer.EffectiveFact;
import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Budget, or programme without one, that is not counted.
 *
 * @param budget null, as are its fiscal year and stage, where the programme has none that was asked for
 * @param amount in yen; null where it is not known
 * @param otherStages budgets of the fiscal years asked for at other stages than those asked for, where it has none at
 *     these
 */
public record ExcludedBudget(
        SnapshotNode program,
        @Nullable SnapshotNode budget,
        @Nullable Long fiscalYear,
        @Nullable String stage,
        @Nullable Long amount,
        String reason,
        Localized explanation,
        Collection<SnapshotNode> pillars,
        Collection<SnapshotNode> ministries,
        Collection<SnapshotNode> bodies,
        List<RelationshipFact> bodyAttributions,
        Collection<SnapshotNode> applicantGroups,
        List<EffectiveFact> applicantGroupAttributions,
        List<SnapshotNode> otherStages,
        List<SnapshotNode> heldIn) {

    static ExcludedBudget of(Exclusion left, BudgetScope scope, Snapshot snapshot) {
        Set<Long> askedFor = scope.filter().fiscalYears();
        boolean none = left.appropriation() == null;
        return of(left, askedFor, none ? scope.atOtherStages(left.program()) : List.of(), snapshot);
    }

    /** @param askedFor fiscal years; empty for all */
    static ExcludedBudget of(Exclusion left, Set<Long> askedFor, List<SnapshotNode> otherStages, Snapshot snapshot) {
        Appropriation one = left.appropriation();
        Set<Long> year = one == null ? Set.of() : Set.of(one.fiscalYear());
        Set<Long> carriedOut = one == null ? askedFor : year;
        return new ExcludedBudget(
                left.program(),
                one == null ? null : one.budget(),
                one == null ? null : (Long) one.fiscalYear(),
                one == null ? null : one.stage(),
                one == null ? null : one.amount(),
                left.reason().name(),
                left.explanation(),
                Lineage.of(snapshot).pillars(left.program(), year),
                Effective.MINISTRY.values(left.program(), year),
                BudgetScope.bodies(left.program(), carriedOut),
                RelationshipFact.of(BudgetScope.implementations(left.program(), carriedOut), snapshot),
                Effective.GROUP.values(left.program(), carriedOut),
                EffectiveFact.of(Effective.GROUP.of(left.program(), carriedOut), snapshot),
                otherStages,
                left.heldIn().stream().map(Appropriation::budget).toList());
    }
}
