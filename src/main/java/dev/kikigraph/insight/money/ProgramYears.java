package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A programme in two fiscal years. */
public record ProgramYears(
        SnapshotNode program, List<BudgetComparison> budgets, List<PartComparison> parts, List<TermComparison> terms) {

    /** Appropriations of the two years that correspond; one of them is null where the source gives none. */
    public record BudgetComparison(
            @Nullable SnapshotNode from,
            @Nullable SnapshotNode to,
            @Nullable Long difference) {

        static BudgetComparison of(@Nullable Appropriation from, @Nullable Appropriation to) {
            Long before = from == null ? null : from.amount();
            Long after = to == null ? null : to.amount();
            return new BudgetComparison(
                    from == null ? null : from.budget(),
                    to == null ? null : to.budget(),
                    before == null || after == null ? null : (Long) (after - before));
        }
    }

    /** Whether the source says anything of it that is tied to one of the years. */
    static boolean tied(SnapshotNode program, long from, long to) {
        return program.out().stream()
                        .map(SnapshotRelationship::target)
                        .anyMatch(owned -> Objects.equals(owned.get("fiscalYear"), from)
                                || Objects.equals(owned.get("fiscalYear"), to))
                || program.in().stream()
                        .map(Programs::shownOnlyIn)
                        .anyMatch(years -> years.contains(from) || years.contains(to));
    }

    static ProgramYears of(SnapshotNode program, long from, long to, Snapshot snapshot) {
        return new ProgramYears(
                program,
                BudgetPairs.of(Appropriation.of(program), from, to),
                PartComparison.of(program, from, to, snapshot),
                TermComparison.of(program, from, to, snapshot));
    }
}
