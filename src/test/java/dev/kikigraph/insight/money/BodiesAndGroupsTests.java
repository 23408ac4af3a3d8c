package dev.kikigraph.insight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.answer.EffectiveFact;
import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who carries out what money is for, and to whom it is open; and what is said of it at another stage. */
class BodiesAndGroupsTests {

    private static final Snapshot GRAPH = new MoneyGraph()
            .related("group:startup", "PART_OF", "group:company")
            .related("program:a", "OPEN_TO", "group:company")
            .related("program:a", "OPEN_TO", "group:academia")
            .related("program:a", "IMPLEMENTED_BY", "org:body", Map.of("fiscalYears", List.of(2026L)))
            .budget("program:a", 2025, "INITIAL", 3)
            .budget("program:a", 2026, "INITIAL_DRAFT", 10)
            .related("program:b", "HAS_SUPPORT_TERM", "term:b")
            .related("term:b", "FOR_GROUP", "group:startup")
            .budget("program:b", 2026, "INITIAL_DRAFT", 4)
            .budget("program:nobody", 2026, "INITIAL_DRAFT", 1)
            .related("program:part", "PART_OF", "program:b")
            .related("program:part", "IMPLEMENTED_BY", "org:other")
            .budget("program:part", 2026, "INITIAL_DRAFT", Map.of())
            .related("program:asked-for", "OPEN_TO", "group:academia")
            .related("program:asked-for", "IMPLEMENTED_BY", "org:body")
            .budget("program:asked-for", 2026, "REQUEST", 56)
            .budget("program:asked-for", 2024, "REQUEST", 7)
            .build();

    @Test
    void whatIsOpenToAGroupIsInTheGroupsThatThisIncludesAndSharedOutAmongNone() {
        assertThat(groups(draft(null), BudgetGrouping.APPLICANT_GROUP))
                .containsExactlyInAnyOrder("group:company 10", "group:startup 14", "group:academia 10", "null 1");
        assertThat(draft(null).amount()).isEqualTo(15);
        assertThat(draft(null)
                        .groups(BudgetGrouping.APPLICANT_GROUP, AmountOrder.SOURCE, Page.forward(200, null))
                        .nodes())
                .filteredOn(group -> group.key() != null
                        && "group:startup".equals(group.key().id()))
                .singleElement()
                .satisfies(group -> assertThat(group.alsoElsewhere())
                        .extracting(one -> one.appropriation().program().id())
                        .containsExactly("program:a"));
    }

    @Test
    void eachGroupIsWhatTheQuestionAnswersForIt() {
        for (String group : List.of("group:company 10", "group:startup 14", "group:academia 10")) {
            String id = group.substring(0, group.indexOf(' '));
            assertThat(id + " " + draft(id).amount()).isEqualTo(group);
        }
        assertThat(excluded(draft("group:academia"))).containsExactly("program:asked-for");
        assertThat(excluded(draft("group:company"))).isEmpty();
    }

    @Test
    void whoCarriesItOutAndToWhomItIsOpenAreToldWithWhatSaysSo() {
        CountedBudget a = draft(null)
                .counted(AmountOrder.AMOUNT_DESC, Page.forward(1, null))
                .nodes()
                .get(0);

        assertThat(a.bodyAttributions())
                .extracting(RelationshipFact::type, fact -> fact.target().id())
                .containsExactly(tuple("IMPLEMENTED_BY", "org:body"));
        assertThat(ids(a.applicantGroups()))
                .containsExactlyInAnyOrder("group:company", "group:startup", "group:academia");
        assertThat(a.applicantGroupAttributions())
                .extracting(fact -> fact.thing().id() + " " + fact.assertion())
                .containsExactlyInAnyOrder("group:company STATED", "group:startup INFERRED", "group:academia STATED");
        assertThat(total(2025, List.of("INITIAL"), null)
                        .counted(AmountOrder.SOURCE, Page.forward(1, null))
                        .nodes()
                        .get(0)
                        .bodyAttributions())
                .isEmpty();
    }

    @Test
    void whatIsLeftOutHasThemTooAndItsBudgetsOfTheYearAtOtherStages() {
        List<ExcludedBudget> left =
                draft(null).excluded(Set.of(), Page.forward(200, null)).nodes();

        ExcludedBudget part = only(left, "program:part");
        assertThat(ids(part.bodies())).containsExactly("org:other");
        assertThat(part.applicantGroupAttributions())
                .extracting(EffectiveFact::assertion, EffectiveFact::inheritedFrom)
                .containsExactly(tuple("INFERRED", List.of("program:b")));
        assertThat(part.otherStages()).isEmpty();
        ExcludedBudget request = only(left, "program:asked-for");
        assertThat(request.reason()).isEqualTo("NOT_GIVEN");
        assertThat(ids(request.bodies())).containsExactly("org:body");
        assertThat(ids(request.otherStages())).containsExactly("budget:asked-for:2026:request");
    }

    private static ExcludedBudget only(List<ExcludedBudget> left, String program) {
        return left.stream()
                .filter(one -> one.program().id().equals(program))
                .findFirst()
                .orElseThrow();
    }

    private static BudgetTotal draft(@Nullable String applicantGroup) {
        return total(2026, List.of("INITIAL_DRAFT"), applicantGroup);
    }

    private static BudgetTotal total(int year, List<String> stages, @Nullable String applicantGroup) {
        return new BudgetTotalQuestion()
                .budgetTotal(new ScopeArguments(null, null, null, applicantGroup, null), List.of(year), stages, GRAPH);
    }

    private static List<String> groups(BudgetTotal total, BudgetGrouping by) {
        return total.groups(by, AmountOrder.SOURCE, Page.forward(200, null)).nodes().stream()
                .map(group -> (group.key() == null ? null : group.key().id()) + " "
                        + group.total().amount())
                .toList();
    }

    private static List<String> excluded(BudgetTotal total) {
        return total.excluded(Set.of(), Page.forward(200, null)).nodes().stream()
                .map(one -> one.program().id())
                .toList();
    }

    private static List<String> ids(Collection<SnapshotNode> things) {
        return things.stream().map(SnapshotNode::id).toList();
    }
}
