package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money of a programme in two fiscal years beside each other: initial budgets and drafts of these, or supplementary
 * budgets. What is counted for one year only is compared with nothing.
 */
public final class RankedProgram {

    private final SnapshotNode program;
    private final List<Counted> before;
    private final List<Counted> after;
    private final FiscalYearComparison comparison;

    /** @param before what is counted of the programme in the earlier year, of one kind as {@code after} */
    RankedProgram(SnapshotNode program, List<Counted> before, List<Counted> after, FiscalYearComparison comparison) {
        this.program = program;
        this.before = before;
        this.after = after;
        this.comparison = comparison;
    }

    public SnapshotNode program() {
        return program;
    }

    /** All that is counted of one kind and year is at one stage. Null where nothing is. */
    public @Nullable String fromStage() {
        return stage(before);
    }

    public @Nullable String toStage() {
        return stage(after);
    }

    private static @Nullable String stage(List<Counted> counted) {
        return counted.isEmpty() ? null : counted.get(0).appropriation().stage();
    }

    /** In yen; null where nothing is counted. */
    public @Nullable Long from() {
        return sum(before);
    }

    public @Nullable Long to() {
        return sum(after);
    }

    private static @Nullable Long sum(List<Counted> counted) {
        return counted.stream().map(Counted::amount).reduce(Math::addExact).orElse(null);
    }

    /** Null where one of the two is. */
    public @Nullable Long difference() {
        Long from = from();
        Long to = to();
        return from == null || to == null ? null : (Long) (to - from);
    }

    /** The later amount as a share of the earlier one; null where one of the two is, or the earlier one is zero. */
    public @Nullable BigDecimal ratio() {
        Long from = from();
        Long to = to();
        return from == null || to == null || from == 0
                ? null
                : BigDecimal.valueOf(to).divide(BigDecimal.valueOf(from), MathContext.DECIMAL32);
    }

    public List<SnapshotNode> fromBudgets() {
        return budgets(before);
    }

    public List<SnapshotNode> toBudgets() {
        return budgets(after);
    }

    private static List<SnapshotNode> budgets(List<Counted> counted) {
        return counted.stream()
                .map(Counted::appropriation)
                .map(Appropriation::budget)
                .toList();
    }

    public Collection<SnapshotNode> ministries() {
        return Effective.MINISTRY.values(program, years());
    }

    public Collection<SnapshotNode> pillars() {
        return Lineage.of(snapshot()).pillars(program, years());
    }

    private Set<Long> years() {
        return Set.of(comparison.from(), comparison.to());
    }

    /** Own budgets of the programme that the totals of the two years leave out. */
    public List<ExcludedBudget> excluded() {
        return comparison.excluded().stream()
                .filter(one -> one.program() == program && one.appropriation() != null)
                .map(one -> ExcludedBudget.of(one, years(), List.of(), snapshot()))
                .toList();
    }

    private Snapshot snapshot() {
        return comparison.snapshot();
    }
}
