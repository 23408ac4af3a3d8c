package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriations;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a total: what the question would answer were it asked for this part alone. */
public final class BudgetGroup {

    private final BudgetGroups.Part part;
    private final Appropriations whole;
    private final Snapshot snapshot;
    private final BudgetTotal total;

    BudgetGroup(BudgetGroups.Part part, Appropriations whole, Snapshot snapshot) {
        this.part = part;
        this.whole = whole;
        this.snapshot = snapshot;
        this.total = new BudgetTotal(part.scope(), snapshot);
    }

    /** Null for a fiscal year or stage, and for the group of what has no pillar, ministry or body. */
    public @Nullable SnapshotNode key() {
        return part.thing();
    }

    public @Nullable Long fiscalYear() {
        return part.fiscalYear();
    }

    public @Nullable String stage() {
        return part.stage();
    }

    public BudgetTotal total() {
        return total;
    }

    /**
     * Budgets that are in another group as well, or are a part or draft of what is counted there, so that the groups
     * add up to too much.
     */
    ListPage<CountedBudget> alsoElsewhere(Page page) {
        List<Counted> those = alsoElsewhere();
        return ListPage.of(
                those.size(),
                position -> CountedBudget.of(those.get(position), snapshot),
                ListName.of(part.scope().name(), "alsoElsewhere"),
                page);
    }

    List<Counted> alsoElsewhere() {
        Set<SnapshotNode> inWhole = whole.counted().stream()
                .map(one -> one.appropriation().budget())
                .collect(Collectors.toSet());
        return total.found().counted().stream()
                .filter(one -> !inWhole.contains(one.appropriation().budget())
                        || part.shared().test(one.appropriation()))
                .toList();
    }
}
