package dev.kikigraph.insight.money;

import dev.kikigraph.graph.money.ExclusionReason;
import dev.kikigraph.insight.answer.QuestionArguments;
import dev.kikigraph.insight.rules.Appropriations;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    public ListPage<CountedBudget> getCounted(DataFetchingEnvironment environment) {
        return page(found.counted(), "counted", environment.getArguments());
    }

    public ListPage<ExcludedBudget> getExcluded(DataFetchingEnvironment environment) {
        Set<String> reasons = new QuestionArguments(environment.getArguments(), snapshot).names("reasons");
        List<Exclusion> those = found.excluded().stream()
                .filter(one ->
                        reasons.isEmpty() || reasons.contains(one.reason().name()))
                .toList();
        return ListPage.of(
                those.size(),
                position -> ExcludedBudget.of(those.get(position), snapshot),
                ListName.of(scope.name(), "excluded", reasons),
                environment.getArguments());
    }

    public List<ReasonCount> exclusionCounts() {
        return Arrays.stream(ExclusionReason.values())
                .map(reason -> new ReasonCount(reason.name(), (int) found.excluded().stream()
                        .filter(one -> one.reason() == reason)
                        .count()))
                .filter(one -> one.count() > 0)
                .toList();
    }

    public ListPage<BudgetGroup> getGroups(DataFetchingEnvironment environment) {
        return groups(environment.getArguments());
    }

    ListPage<BudgetGroup> groups(Map<String, ?> arguments) {
        String by = String.valueOf(arguments.get("by"));
        List<BudgetGroups.Part> parts = new BudgetGroups(scope, found, snapshot).by(BudgetGrouping.valueOf(by));
        return ListPage.of(
                parts.size(),
                position -> new BudgetGroup(parts.get(position), found, snapshot),
                ListName.of(scope.name(), "groups", by),
                arguments);
    }

    Appropriations found() {
        return found;
    }

    private ListPage<CountedBudget> page(List<Counted> those, String list, Map<String, ?> arguments) {
        return ListPage.of(
                those.size(),
                position -> CountedBudget.of(those.get(position), snapshot),
                ListName.of(scope.name(), list),
                arguments);
    }

    /** How many are left out for one reason. */
    public record ReasonCount(String reason, int count) {}
}
