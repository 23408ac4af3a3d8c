package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two fiscal years of a programme, ministry or pillar, or of everything, beside each other. */
public final class FiscalYearComparison {

    private final @Nullable SnapshotNode thing;
    private final BudgetScope scope;
    private final BudgetTotal totalFrom;
    private final BudgetTotal totalTo;
    private final long from;
    private final long to;
    private final Snapshot snapshot;

    /** @param thing null for everything */
    FiscalYearComparison(
            @Nullable SnapshotNode thing,
            BudgetScope before,
            BudgetScope after,
            long from,
            long to,
            Snapshot snapshot) {
        this.thing = thing;
        this.scope = before;
        this.totalFrom = new BudgetTotal(before, snapshot);
        this.totalTo = new BudgetTotal(after, snapshot);
        this.from = from;
        this.to = to;
        this.snapshot = snapshot;
    }

    /** Null for everything. */
    public @Nullable SnapshotNode thing() {
        return thing;
    }

    public long from() {
        return from;
    }

    public long to() {
        return to;
    }

    public BudgetTotal totalFrom() {
        return totalFrom;
    }

    public BudgetTotal totalTo() {
        return totalTo;
    }

    public List<AmountComparison> amounts() {
        return AmountComparison.of(
                totalFrom.found().counted(),
                totalTo.found().counted(),
                snapshot.ontology(),
                ListName.of(name(), "amounts"));
    }

    ListPage<RankedProgram> ranked(Ranking by, Page page) {
        List<RankedProgram> ranked = by.of(this);
        return ListPage.of(ranked.size(), ranked::get, ListName.of(name(), "ranked", by), page);
    }

    ListPage<ProgramYears> programs(Page page) {
        List<SnapshotNode> programs = tied();
        return ListPage.of(programs.size(), position -> program(programs.get(position)), name(), page);
    }

    private ListName name() {
        return ListName.of("compareFiscalYears", scope.name(), from, to);
    }

    List<ProgramYears> programs() {
        return tied().stream().map(this::program).toList();
    }

    /** Everything that the totals of both years leave out. */
    List<Exclusion> excluded() {
        return Stream.of(totalFrom, totalTo)
                .flatMap(total -> total.found().excluded().stream())
                .toList();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    private List<SnapshotNode> tied() {
        return scope.programs().stream()
                .filter(program -> program == thing || ProgramYears.tied(program, from, to))
                .toList();
    }

    private ProgramYears program(SnapshotNode program) {
        return ProgramYears.of(program, from, to, snapshot);
    }
}
