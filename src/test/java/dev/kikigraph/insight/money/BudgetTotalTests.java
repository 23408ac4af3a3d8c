package dev.kikigraph.insight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.BoundArguments;
import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTotalTests {

    @Test
    void moneyOfSeveralYearsAndStagesIsToldForEach() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2024, "SUPPLEMENTARY", 1)
                .budget("program:a", 2025, "INITIAL", 2)
                .budget("program:a", 2025, "SUPPLEMENTARY", 760)
                .budget("program:a", 2026, "INITIAL_DRAFT", 120)
                .budget("program:b", 2026, "INITIAL_DRAFT", 30)
                .build();

        BudgetTotal total = ask(
                Map.of("fiscalYears", List.of(2025, 2026), "stages", List.of("INITIAL_DRAFT", "SUPPLEMENTARY")), graph);

        assertThat(total.amount()).isEqualTo(910);
        assertThat(total.sums())
                .containsExactly(
                        new BudgetSum(2025, "SUPPLEMENTARY", 760, 1), new BudgetSum(2026, "INITIAL_DRAFT", 150, 2));
    }

    @Test
    void programmesOfAMinistryThatAFundingAgencyRunsUnderAPillar() {
        MoneyGraph graph = new MoneyGraph()
                .node("agency:one", Map.of("agencyKind", "MINISTRY"))
                .node("agency:two", Map.of("agencyKind", "MINISTRY"));
        carriedOut(graph, "program:a", "pillar:1", "agency:one", "agency:funding")
                .budget("program:a", 2026, "INITIAL", 85);
        carriedOut(graph, "program:b", "pillar:1", "agency:one", "agency:funding")
                .budget("program:b", 2026, "INITIAL", 130);
        carriedOut(graph, "program:none", "pillar:1", "agency:one", "agency:funding");
        carriedOut(graph, "program:c", "pillar:2", "agency:one", "agency:funding")
                .budget("program:c", 2026, "INITIAL", 1);
        carriedOut(graph, "program:d", "pillar:1", "agency:two", "agency:funding")
                .budget("program:d", 2026, "INITIAL", 2);
        carriedOut(graph, "program:e", "pillar:1", "agency:one", "org:body").budget("program:e", 2026, "INITIAL", 4);

        BudgetTotal total =
                ask(Map.of("pillar", "pillar:1", "ministry", "agency:one", "body", "agency:funding"), graph.build());

        assertThat(total.amount()).isEqualTo(215);
        assertThat(counted(total)).containsExactly("budget:a:2026:initial 85", "budget:b:2026:initial 130");
        assertThat(left(total)).containsExactly("NOT_GIVEN program:none");
    }

    private static MoneyGraph carriedOut(
            MoneyGraph graph, String program, String pillar, String ministry, String body) {
        return graph.related(program, "FEEDS", pillar)
                .related(program, "ADMINISTERED_BY", ministry)
                .related(program, "IMPLEMENTED_BY", body);
    }

    @Test
    void yearWithoutMoneyTellsWhichYearsThereAre() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL_DRAFT", 3)
                .budget("program:a", 2024, "INITIAL", 1)
                .budget("program:b", 2025, "INITIAL", 2)
                .build();

        BudgetTotal total = ask(Map.of("program", "program:a", "fiscalYears", List.of(1999)), graph);

        assertThat(total.amount()).isNull();
        assertThat(total.count()).isZero();
        assertThat(total.fiscalYears()).containsExactly(2024L, 2026L);
        assertThat(ask(Map.of("stages", List.of("REQUEST")), graph).fiscalYears())
                .isEmpty();
    }

    @Test
    void eachPillarNamesWhatItHasNoMoneyOf() {
        Snapshot graph = new MoneyGraph()
                .related("program:a", "FEEDS", "pillar:1")
                .related("program:b", "FEEDS", "pillar:2")
                .related("program:none", "FEEDS", "pillar:3")
                .related("program:part", "PART_OF", "program:a")
                .related("program:part", "FEEDS", "pillar:3")
                .budget("program:a", 2026, "INITIAL", 5)
                .budget("program:b", 2026, "INITIAL", 3)
                .build();

        BudgetTotal total = ask(Map.of(), graph);

        assertThat(total.amount()).isEqualTo(8);
        assertThat(left(total)).containsExactly("NOT_GIVEN program:none");
        assertThat(groups(total, "PILLAR")).containsExactly("pillar:1 5", "pillar:2 3", "pillar:3 null");
        assertThat(left(group(total, "PILLAR", 2).total()))
                .containsExactly("NOT_GIVEN program:none", "ONLY_FOR_PROGRAMME program:part");
    }

    @Test
    void whatFeedsNoPillarIsAGroupOfItsOwn() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL", 54)
                .node("program:none", Map.of())
                .related("program:part", "PART_OF", "program:a")
                .budget("program:part", 2026, "INITIAL", 7)
                .related("program:b", "FEEDS", "pillar:1")
                .budget("program:b", 2026, "INITIAL", 1)
                .build();

        BudgetTotal total = ask(Map.of(), graph);

        assertThat(total.amount()).isEqualTo(55);
        assertThat(groups(total, "PILLAR")).containsExactly("pillar:1 1", "null 54");
        assertThat(left(group(total, "PILLAR", 1).total()))
                .containsExactly("PART_OF_COUNTED program:part", "NOT_GIVEN program:none");
    }

    /** The part has money of its own in both years, but is shown as part of the whole in 2025 only. */
    @Test
    void whatIsInheritedForSomeFiscalYearsCountsInTheseAlone() {
        Snapshot graph = new MoneyGraph()
                .node("agency:m", Map.of("agencyKind", "MINISTRY"))
                .related("program:whole", "FEEDS", "pillar:1")
                .related("program:whole", "ADMINISTERED_BY", "agency:m")
                .related("program:part", "PART_OF", "program:whole", Map.of("fiscalYears", List.of(2025L)))
                .budget("program:part", 2025, "INITIAL", 5)
                .budget("program:part", 2026, "INITIAL_DRAFT", 6)
                .build();

        for (String by : List.of("PILLAR", "MINISTRY")) {
            String group = by.equals("PILLAR") ? "pillar:1" : "agency:m";
            assertThat(counted(ask(Map.of(by.toLowerCase(Locale.ROOT), group), graph)))
                    .containsExactly("budget:part:2025:initial 5");
            assertThat(groups(ask(Map.of(), graph), by)).contains(group + " 5", "null 6");
            assertThat(groups(ask(Map.of("fiscalYears", List.of(2026)), graph), by))
                    .contains("null 6")
                    .doesNotContain(group + " 6");
        }
        assertThat(CountedBudget.of(
                        ask(Map.of("fiscalYears", List.of(2026)), graph)
                                .found()
                                .counted()
                                .get(0),
                        graph))
                .satisfies(one -> assertThat(one.pillars()).isEmpty())
                .satisfies(one -> assertThat(one.ministryAttributions()).isEmpty());
    }

    @Test
    void whoCarriesAProgrammeOutMayBeSaidForSomeYearsOnly() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2024, "INITIAL", 40)
                .budget("program:a", 2025, "INITIAL", 58)
                .budget("program:a", 2026, "INITIAL_DRAFT", 85)
                .related("program:a", "IMPLEMENTED_BY", "org:body", Map.of("fiscalYears", List.of(2026L)))
                .build();

        BudgetTotal total = ask(Map.of("body", "org:body"), graph);

        assertThat(counted(total)).containsExactly("budget:a:2026:initial-draft 85");
        assertThat(left(total)).containsExactly("OTHER_YEARS program:a", "OTHER_YEARS program:a");
        assertThat(groups(ask(Map.of(), graph), "BODY")).containsExactly("org:body 85", "null 98");
    }

    @Test
    void yearsAndStagesAreGroupsToo() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2025, "SUPPLEMENTARY", 22)
                .budget("program:a", 2026, "INITIAL_DRAFT", 25)
                .budget("program:a", 2025, "INITIAL", 27)
                .build();

        BudgetTotal total = ask(Map.of(), graph);

        assertThat(total.amount()).isEqualTo(74);
        assertThat(groups(total, "FISCAL_YEAR")).containsExactly("2025 49", "2026 25");
        assertThat(groups(total, "STAGE")).containsExactly("INITIAL_DRAFT 25", "INITIAL 27", "SUPPLEMENTARY 22");
    }

    @Test
    void aProgrammeUnderTwoPillarsIsCountedOnce() {
        Snapshot graph = new MoneyGraph()
                .node("pillar:1", Map.of())
                .node("pillar:2", Map.of())
                .related("program:a", "FEEDS", "pillar:1")
                .related("program:a", "FEEDS", "pillar:2")
                .related("program:b", "FEEDS", "pillar:2")
                .budget("program:a", 2026, "INITIAL", 10)
                .budget("program:b", 2026, "INITIAL", 1)
                .build();

        BudgetTotal total = ask(Map.of(), graph);

        assertThat(total.amount()).isEqualTo(11);
        assertThat(groups(total, "PILLAR")).containsExactly("pillar:1 10", "pillar:2 11");
        assertThat(alsoElsewhere(group(total, "PILLAR", 1))).containsExactly("budget:a:2026:initial");
    }

    @Test
    void aPartUnderAnotherPillarIsCountedThereAndNotAgainInTheTotal() {
        Snapshot graph = new MoneyGraph()
                .node("pillar:1", Map.of())
                .node("pillar:3", Map.of())
                .related("program:a", "FEEDS", "pillar:1")
                .related("program:part", "PART_OF", "program:a")
                .related("program:part", "FEEDS", "pillar:3")
                .budget("program:a", 2026, "INITIAL", 10)
                .budget("program:part", 2026, "INITIAL", 4)
                .build();

        BudgetTotal total = ask(Map.of(), graph);

        assertThat(total.amount()).isEqualTo(10);
        assertThat(groups(total, "PILLAR")).containsExactly("pillar:1 10", "pillar:3 4");
        assertThat(alsoElsewhere(group(total, "PILLAR", 0))).isEmpty();
        assertThat(alsoElsewhere(group(total, "PILLAR", 1))).containsExactly("budget:part:2026:initial");
        assertThat(groups(total, "PROGRAM")).containsExactly("program:a 10");
    }

    @Test
    void aPartThatIsTakenOutInAYearIsNotInTheTotalOfItsProgramme() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2025, "INITIAL", 10)
                .related("program:part", "PART_OF", "program:a", Map.of("fiscalYears", List.of(2025L)))
                .budget("program:part", 2026, "INITIAL", 4)
                .build();

        BudgetTotal total = ask(Map.of("program", "program:a"), graph);

        assertThat(total.amount()).isEqualTo(10);
        assertThat(left(total)).containsExactly("OTHER_YEARS program:part");
    }

    @Test
    void argumentsAreChecked() {
        assertRefused(
                Map.of("pillar", "pillar:9"), "pillar is pillar:9, but nothing has this id. Search finds ids by name.");
        assertRefused(
                Map.of("pillar", "program:a"),
                "pillar is program:a, of the type Program. It must be of the type Pillar, such as pillar:1.");
        assertRefused(
                Map.of("ministry", "agency:funding"),
                "ministry is agency:funding, which is of the kind FUNDING_AGENCY, not MINISTRY. Ask for who carries a"
                        + " programme out by body, and for the programmes of an office by programs(where: {"
                        + " administeredBy: … }).");
        assertRefused(
                Map.of("fiscalYears", List.of(8)),
                "fiscalYears is 8. A fiscal year is the calendar year in which it begins: 2026 for 令和8年度.");
        assertRefused(Map.of("stages", List.of()), "stages is an empty list. Leave it out to ask for all.");
    }

    private static void assertRefused(Map<String, Object> arguments, String message) {
        Snapshot graph = new MoneyGraph()
                .node("agency:funding", Map.of("agencyKind", "FUNDING_AGENCY"))
                .related("program:a", "FEEDS", "pillar:1")
                .build();

        assertThatThrownBy(() -> ask(arguments, graph))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.error().code()).isEqualTo(ErrorCode.BAD_REQUEST))
                .hasMessage(message);
    }

    private static BudgetTotal ask(Map<String, Object> arguments, Snapshot snapshot) {
        Asked asked = BoundArguments.of(Asked.class, arguments);
        return new BudgetTotalQuestion()
                .budgetTotal(
                        BoundArguments.of(ScopeArguments.class, arguments),
                        asked.fiscalYears(),
                        asked.stages(),
                        snapshot);
    }

    private record Asked(List<Integer> fiscalYears, List<String> stages) {}

    private static BudgetGroup group(BudgetTotal total, String by, int position) {
        return total.groups(BudgetGrouping.valueOf(by), AmountOrder.SOURCE, Page.forward(null, null))
                .nodes()
                .get(position);
    }

    private static List<String> groups(BudgetTotal total, String by) {
        return total.groups(BudgetGrouping.valueOf(by), AmountOrder.SOURCE, Page.forward(null, null)).nodes().stream()
                .map(group -> name(group) + " " + group.total().amount())
                .toList();
    }

    private static String name(BudgetGroup group) {
        SnapshotNode key = group.key();
        if (key != null) {
            return key.id();
        }
        return group.fiscalYear() != null ? group.fiscalYear().toString() : String.valueOf(group.stage());
    }

    private static List<String> counted(BudgetTotal total) {
        return total.found().counted().stream()
                .map(one -> one.appropriation().budget().id() + " " + one.amount())
                .toList();
    }

    private static List<String> alsoElsewhere(BudgetGroup group) {
        return group.alsoElsewhere().stream()
                .map(one -> one.appropriation().budget().id())
                .toList();
    }

    private static List<String> left(BudgetTotal total) {
        return total.found().excluded().stream().map(BudgetTotalTests::told).toList();
    }

    private static String told(Exclusion left) {
        return left.reason() + " " + left.program().id();
    }
}
