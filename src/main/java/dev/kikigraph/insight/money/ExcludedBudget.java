package dev.kikigraph.insight.money;

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
        List<SnapshotNode> heldIn) {

    static ExcludedBudget of(Exclusion left, Snapshot snapshot) {
        Appropriation one = left.appropriation();
        Set<Long> year = one == null ? Set.of() : Set.of(one.fiscalYear());
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
                left.heldIn().stream().map(Appropriation::budget).toList());
    }
}
