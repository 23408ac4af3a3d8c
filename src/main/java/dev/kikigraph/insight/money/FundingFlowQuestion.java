package dev.kikigraph.insight.money;

import dev.kikigraph.graph.money.ExclusionReason;
import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.problem.QueryException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class FundingFlowQuestion {

    static final int MOST_APPROPRIATIONS = 300;

    @QueryMapping
    FundingFlow fundingFlow(
            @Arguments ScopeArguments arguments,
            @Argument("fiscalYear") int given,
            @Argument @Nullable List<String> stages,
            Snapshot snapshot) {
        long year = ArgumentChecks.fiscalYear("fiscalYear", given);
        BudgetScope scope =
                BudgetScope.of(arguments, new Filter(Set.of(year), ArgumentChecks.chosen("stages", stages)), snapshot);
        BudgetTotal total = new BudgetTotal(scope, snapshot);
        Map<SnapshotNode, Long> counted = total.found().counted().stream()
                .collect(Collectors.toMap(one -> one.appropriation().budget(), Counted::amount));
        Set<Appropriation> flowing = Stream.concat(
                        total.found().counted().stream().map(Counted::appropriation),
                        total.found().excluded().stream()
                                .filter(one -> isDrawn(one.reason(), scope))
                                .map(Exclusion::appropriation)
                                .filter(Objects::nonNull))
                .sorted((one, other) -> Snapshot.IN_ORDER_OF_THE_SOURCE.compare(one.budget(), other.budget()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (flowing.size() > MOST_APPROPRIATIONS) {
            throw QueryException.tooCostly(
                    "The money of %,d appropriations is more than one diagram holds; it must be at most %,d. Narrow it by"
                            + " ministry, pillar, program or stages.",
                    flowing.size(), MOST_APPROPRIATIONS);
        }
        FlowDiagram diagram = new FlowDiagram(snapshot);
        Set<SnapshotNode> own = flowing.stream().map(Appropriation::program).collect(Collectors.toSet());
        flowing.forEach(one -> {
            Long amount = counted.getOrDefault(one.budget(), one.amount());
            boolean inTotal = counted.containsKey(one.budget());
            new AppropriationFlow(one, amount, inTotal, scope.programs(), own, snapshot).addTo(diagram);
        });
        return new FundingFlow(year, total, diagram.nodes(), diagram.links());
    }

    /** Whether what a total leaves out goes its way all the same. */
    private static boolean isDrawn(ExclusionReason reason, BudgetScope scope) {
        return switch (reason) {
            case AMOUNT_UNKNOWN, FUND -> true;
            case REQUEST -> scope.filter().stages().contains("REQUEST");
            default -> false;
        };
    }
}
