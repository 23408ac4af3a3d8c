package dev.kikigraph.insight.money;

import dev.kikigraph.graph.money.ExclusionReason;
import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class BudgetTotalQuestion {

    @QueryMapping
    BudgetTotal budgetTotal(
            @Arguments ScopeArguments scope,
            @Argument @Nullable List<Integer> fiscalYears,
            @Argument @Nullable List<String> stages,
            Snapshot snapshot) {
        Filter filter = new Filter(
                ArgumentChecks.fiscalYears("fiscalYears", fiscalYears), ArgumentChecks.chosen("stages", stages));
        return new BudgetTotal(BudgetScope.of(scope, filter, snapshot), snapshot);
    }

    @SchemaMapping
    ListPage<CountedBudget> counted(BudgetTotal total, @Argument AmountOrder orderBy, Page page) {
        return total.counted(orderBy, page);
    }

    @SchemaMapping
    ListPage<ExcludedBudget> excluded(BudgetTotal total, @Argument @Nullable List<ExclusionReason> reasons, Page page) {
        return total.excluded(ArgumentChecks.chosen("reasons", reasons), page);
    }

    @SchemaMapping
    ListPage<BudgetGroup> groups(
            BudgetTotal total, @Argument BudgetGrouping by, @Argument AmountOrder orderBy, Page page) {
        return total.groups(by, orderBy, page);
    }

    @SchemaMapping
    ListPage<CountedBudget> alsoElsewhere(BudgetGroup group, Page page) {
        return group.alsoElsewhere(page);
    }
}
