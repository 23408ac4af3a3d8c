package dev.kikigraph.insight.money;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import java.util.Set;

/** Two fiscal years of a programme, ministry or pillar beside each other. */
public final class FiscalYearComparison {

    private final SnapshotNode thing;
    private final BudgetTotal totalFrom;
    private final BudgetTotal totalTo;
    private final long from;
    private final long to;
    private final Set<SnapshotNode> candidates;
    private final Snapshot snapshot;

    FiscalYearComparison(
            SnapshotNode thing, BudgetScope before, BudgetScope after, long from, long to, Snapshot snapshot) {
        this.thing = thing;
        this.totalFrom = new BudgetTotal(before, snapshot);
        this.totalTo = new BudgetTotal(after, snapshot);
        this.from = from;
        this.to = to;
        this.candidates = before.programs();
        this.snapshot = snapshot;
    }

    public SnapshotNode thing() {
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

    ListPage<ProgramYears> programs(Page page) {
        List<SnapshotNode> programs = tied();
        return ListPage.of(programs.size(), position -> program(programs.get(position)), name(), page);
    }

    private ListName name() {
        return ListName.of("compareFiscalYears", thing, from, to);
    }

    List<ProgramYears> programs() {
        return tied().stream().map(this::program).toList();
    }

    private List<SnapshotNode> tied() {
        return candidates.stream()
                .filter(program -> program == thing || ProgramYears.tied(program, from, to))
                .toList();
    }

    private ProgramYears program(SnapshotNode program) {
        return ProgramYears.of(program, from, to, snapshot);
    }
}
