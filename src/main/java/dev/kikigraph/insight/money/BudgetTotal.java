package dev.kikigraph.insight.money;

import dev.kikigraph.graph.money.ExclusionReason;
import dev.kikigraph.insight.rules.Appropriations;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Total of the money of some programmes. */
public final class BudgetTotal {

    private final BudgetScope scope;
    private final Snapshot snapshot;
    private final Appropriations found;

    BudgetTotal(BudgetScope scope, Snapshot snapshot) {
        this.scope = scope;
        this.snapshot = snapshot;
        this.found = scope.count(snapshot);
    }

    /** In yen; null where nothing is counted. */
    public @Nullable Long amount() {
        return found.total();
    }

    public int count() {
        return found.counted().size();
    }

    public List<BudgetSum> sums() {
        return BudgetSum.of(found.counted(), snapshot.ontology());
    }

    public List<Long> fiscalYears() {
        return scope.fiscalYears();
    }

    ListPage<CountedBudget> counted(AmountOrder order, Page page) {
        List<Counted> those = order.sorted(found.counted(), Counted::amount);
        return ListPage.of(
                those.size(),
                position -> CountedBudget.of(those.get(position), snapshot),
                ListName.of(scope.name(), "counted", order),
                page);
    }

    /** @param reasons for which they are left out; any where there are none */
    ListPage<ExcludedBudget> excluded(Set<ExclusionReason> reasons, Page page) {
        List<Exclusion> those = found.excluded().stream()
                .filter(one -> reasons.isEmpty() || reasons.contains(one.reason()))
                .toList();
        return ListPage.of(
                those.size(),
                position -> ExcludedBudget.of(those.get(position), scope, snapshot),
                ListName.of(scope.name(), "excluded", reasons),
                page);
    }

    public List<ReasonCount> exclusionCounts() {
        return Arrays.stream(ExclusionReason.values())
                .map(reason -> new ReasonCount(reason.name(), (int) found.excluded().stream()
                        .filter(one -> one.reason() == reason)
                        .count()))
                .filter(one -> one.count() > 0)
                .toList();
    }

    ListPage<BudgetGroup> groups(BudgetGrouping by, AmountOrder order, Page page) {
        List<BudgetGroup> groups = new BudgetGroups(scope, found, snapshot)
                .by(by).stream()
                        .map(part -> new BudgetGroup(part, found, snapshot))
                        .toList();
        List<BudgetGroup> those = order.sorted(groups, group -> group.total().amount());
        return ListPage.of(those.size(), those::get, ListName.of(scope.name(), "groups", by, order), page);
    }

    Appropriations found() {
        return found;
    }

    /** How many are left out for one reason. */
    public record ReasonCount(String reason, int count) {}
}
