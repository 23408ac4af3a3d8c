package dev.kikigraph.insight.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.answer.EffectiveFact;
import dev.kikigraph.insight.answer.FactProof;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountedBudgetsTests {

    private static final Snapshot GRAPH = new MoneyGraph()
            .node("agency:m", Map.of("agencyKind", "MINISTRY"))
            .budget("program:small", 2026, "INITIAL_DRAFT", 3)
            .budget("program:large", 2026, "INITIAL_DRAFT", 54)
            .budget("program:printed-again", 2026, "INITIAL_DRAFT", 54)
            .budget("program:request", 2026, "REQUEST", 900)
            .budget("program:as-large", 2026, "INITIAL_DRAFT", 54)
            .budget("program:middle", 2026, "INITIAL_DRAFT", 7)
            .related("program:printed-again", "PART_OF", "program:large")
            .related("program:middle", "PART_OF", "program:whole")
            .related("agency:bureau", "PART_OF", "agency:m")
            .related("program:whole", "ADMINISTERED_BY", "agency:bureau")
            .related("program:whole", "FEEDS", "pillar:1", Map.of("assertion", "INFERRED"))
            .related("program:small", "FEEDS", "pillar:2")
            .build();

    @Test
    void theLargestAreListedFirstAndNoneTwice() {
        assertThat(listed(AmountOrder.AMOUNT_DESC))
                .containsExactly("program:large 54", "program:as-large 54", "program:middle 7", "program:small 3");
        assertThat(listed(AmountOrder.AMOUNT_ASC))
                .containsExactly("program:small 3", "program:middle 7", "program:large 54", "program:as-large 54");
        assertThat(listed(AmountOrder.SOURCE))
                .containsExactly("program:small 3", "program:large 54", "program:as-large 54", "program:middle 7");
    }

    @Test
    void groupsWithMostMoneyComeFirstAndThoseWithoutAmountLast() {
        assertThat(groups(AmountOrder.SOURCE)).containsExactly("pillar:1 7", "pillar:2 3", "null 108");
        assertThat(groups(AmountOrder.AMOUNT_DESC)).containsExactly("null 108", "pillar:1 7", "pillar:2 3");
        assertThat(groups(AmountOrder.AMOUNT_ASC)).containsExactly("pillar:2 3", "pillar:1 7", "null 108");
    }

    @Test
    void pagesGoOnInTheOrderThatIsAskedFor() {
        BudgetTotal total = total();
        String cursor = total.counted(AmountOrder.AMOUNT_DESC, Page.forward(2, null))
                .pageInfo()
                .endCursor();

        assertThat(total.counted(AmountOrder.AMOUNT_DESC, Page.forward(2, cursor))
                        .nodes())
                .extracting(one -> one.program().id())
                .containsExactly("program:middle", "program:small");
    }

    @Test
    void attributionsTellFromWhatTheyFollow() {
        List<CountedBudget> counted =
                total().counted(AmountOrder.AMOUNT_ASC, Page.forward(2, null)).nodes();

        EffectiveFact own = counted.get(0).pillarAttributions().get(0);
        assertThat(own.thing() + " " + own.assertion() + " " + own.inheritedFrom())
                .isEqualTo("pillar:2 STATED []");
        EffectiveFact inherited = counted.get(1).pillarAttributions().get(0);
        assertThat(inherited.thing() + " " + inherited.assertion() + " " + inherited.inheritedFrom())
                .isEqualTo("pillar:1 INFERRED [program:whole]");
        assertThat(counted.get(1).ministryAttributions().get(0).from())
                .extracting(FactProof::factId)
                .allMatch(fact -> fact.matches(".*(PART_OF|ADMINISTERED_BY).*"))
                .hasSize(3);
    }

    private static List<String> groups(AmountOrder order) {
        return total().groups(BudgetGrouping.PILLAR, order, Page.forward(200, null)).nodes().stream()
                .map(group -> (group.key() == null ? null : group.key().id()) + " "
                        + group.total().amount())
                .toList();
    }

    private static List<String> listed(AmountOrder order) {
        return total().counted(order, Page.forward(200, null)).nodes().stream()
                .map(one -> one.program().id() + " " + one.amount())
                .toList();
    }

    private static BudgetTotal total() {
        return new BudgetTotalQuestion()
                .budgetTotal(new ScopeArguments(null, null, null, null, null), List.of(2026), null, GRAPH);
    }
}
