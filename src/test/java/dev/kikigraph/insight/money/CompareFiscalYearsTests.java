package dev.kikigraph.insight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareFiscalYearsTests {

    private static final Map<String, Object> MINISTRY = Map.of("agencyKind", "MINISTRY");

    @Test
    void supplementaryBudgetsAreComparedWithEachOther() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2024, "SUPPLEMENTARY", 80)
                .budget("program:a", 2025, "SUPPLEMENTARY", 90)
                .build();

        FiscalYearComparison found = compared(graph, "program:a", 2024, 2025);

        assertThat(amounts(found)).containsExactly("SUPPLEMENTARY 80 SUPPLEMENTARY 90 10 1");
        assertThat(found.programs()).hasSize(1);
    }

    @Test
    void aDraftIsComparedWithTheInitialBudgetOfTheYearBefore() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2025, "INITIAL", 600)
                .budget("program:a", 2026, "INITIAL_DRAFT", 850)
                .build();

        FiscalYearComparison found = compared(graph, "program:a", 2025, 2026);

        assertThat(amounts(found)).containsExactly("INITIAL 600 INITIAL_DRAFT 850 250 1");
        assertThat(budgets(found.programs().get(0)))
                .containsExactly("budget:a:2025:initial budget:a:2026:initial-draft 250");
    }

    @Test
    void whatIsKnownForOneYearOnlyIsComparedWithNothing() {
        Snapshot graph = new MoneyGraph()
                .node("agency:m", MINISTRY)
                .related("agency:bureau", "PART_OF", "agency:m")
                .budget("program:first", 2025, "INITIAL", 10)
                .budget("program:first", 2026, "INITIAL_DRAFT", 8)
                .budget("program:second", 2025, "INITIAL", 30)
                .budget("program:second", 2026, "INITIAL_DRAFT", 29)
                .budget("program:before", 2025, "INITIAL", 5)
                .budget("program:after", 2026, "INITIAL_DRAFT", 7)
                .budget("program:supplementary", 2025, "SUPPLEMENTARY", 3)
                .related("program:supplementary", "ADMINISTERED_BY", "agency:m")
                .related("program:after", "ADMINISTERED_BY", "agency:m")
                .related("program:before", "ADMINISTERED_BY", "agency:m")
                .related("program:second", "ADMINISTERED_BY", "agency:bureau")
                .related("program:first", "ADMINISTERED_BY", "agency:m")
                .build();

        FiscalYearComparison found = compared(graph, "agency:m", 2025, 2026);

        assertThat(amounts(found))
                .containsExactly(
                        "INITIAL 40 INITIAL_DRAFT 37 -3 2",
                        "INITIAL 5 null null null 1",
                        "null null INITIAL_DRAFT 7 null 1",
                        "SUPPLEMENTARY 3 null null null 1");
        assertThat(found.amounts().get(0).things())
                .extracting(SnapshotNode::id)
                .containsExactly("program:first", "program:second");
    }

    @Test
    void amountsAtDifferentStagesAreComparedApart() {
        Snapshot graph = new MoneyGraph()
                .budget("program:settled", 2025, "INITIAL", 10)
                .budget("program:settled", 2026, "INITIAL_DRAFT", 11)
                .budget("program:settled", 2026, "INITIAL", 12)
                .budget("program:draft", 2025, "INITIAL", 20)
                .budget("program:draft", 2026, "INITIAL_DRAFT", 19)
                .budget("program:other", 2025, "SUPPLEMENTARY", 3)
                .budget("program:other", 2026, "INITIAL_DRAFT", 4)
                .budget("program:asked", 2025, "INITIAL", 5)
                .budget("program:asked", 2026, "REQUEST", 6)
                .related("program:settled", "FEEDS", "pillar:1")
                .related("program:draft", "FEEDS", "pillar:1")
                .related("program:other", "FEEDS", "pillar:1")
                .related("program:asked", "FEEDS", "pillar:1")
                .build();

        assertThat(amounts(compared(graph, "pillar:1", 2025, 2026)))
                .containsExactly(
                        "INITIAL 20 INITIAL_DRAFT 19 -1 1",
                        "INITIAL 10 INITIAL 12 2 1",
                        "INITIAL 5 null null null 1",
                        "null null INITIAL_DRAFT 4 null 1",
                        "SUPPLEMENTARY 3 null null null 1");
    }

    @Test
    void everythingIsRankedByWhatFellMost() {
        Snapshot graph = new MoneyGraph()
                .budget("program:rose", 2025, "INITIAL", 10)
                .budget("program:rose", 2026, "INITIAL_DRAFT", 12)
                .budget("program:went", 2025, "INITIAL", 100)
                .budget("program:fell", 2025, "INITIAL", 30)
                .budget("program:fell", 2026, "INITIAL_DRAFT", 27)
                .budget("program:fell", 2025, "SUPPLEMENTARY", 50)
                .budget("program:share", 2025, "INITIAL", 4)
                .budget("program:share", 2026, "INITIAL_DRAFT", 2)
                .budget("program:part", 2026, "INITIAL_DRAFT", 27)
                .related("program:part", "PART_OF", "program:fell")
                .budget("program:unclear", 2025, "INITIAL", 6)
                .budget("program:unclear", 2026, "INITIAL_DRAFT", Map.of("within", 90L))
                .build();

        FiscalYearComparison found = compared(graph, null, 2025, 2026);

        assertThat(ranked(found, Ranking.DIFFERENCE_ASC))
                .containsExactly(
                        "program:fell 30 27 -3 0.9",
                        "program:share 4 2 -2 0.5",
                        "program:rose 10 12 2 1.2",
                        "program:went 100 null null null",
                        "program:fell 50 null null null",
                        "program:unclear 6 null null null");
        assertThat(ranked(found, Ranking.RATIO_ASC))
                .startsWith("program:share 4 2 -2 0.5", "program:fell 30 27 -3 0.9", "program:rose 10 12 2 1.2");
        assertThat(ranked(found, Ranking.DIFFERENCE_DESC))
                .startsWith("program:rose 10 12 2 1.2", "program:share 4 2 -2 0.5")
                .endsWith("program:unclear 6 null null null");
        assertThat(ranked(found, Ranking.RATIO_DESC))
                .startsWith("program:rose 10 12 2 1.2", "program:fell 30 27 -3 0.9");
        assertThat(Ranking.DIFFERENCE_ASC.of(found).get(5).excluded())
                .extracting(one -> one.budget() + " " + one.reason())
                .containsExactly("budget:unclear:2026:initial-draft AMOUNT_UNKNOWN");
    }

    private static List<String> ranked(FiscalYearComparison found, Ranking by) {
        return by.of(found).stream()
                .map(one -> "%s %s %s %s %s"
                        .formatted(one.program().id(), one.from(), one.to(), one.difference(), one.ratio()))
                .toList();
    }

    @Test
    void aPillarIsNarrowedByAMinistryButNotByAnother() {
        Snapshot graph = new MoneyGraph()
                .node("agency:m", MINISTRY)
                .budget("program:of-m", 2025, "INITIAL", 3)
                .budget("program:of-m", 2026, "INITIAL", 2)
                .budget("program:of-none", 2026, "INITIAL", 7)
                .related("program:of-m", "ADMINISTERED_BY", "agency:m")
                .related("program:of-m", "FEEDS", "pillar:1")
                .related("program:of-none", "FEEDS", "pillar:1")
                .build();

        assertThat(ranked(
                        new CompareFiscalYearsQuestion()
                                .compareFiscalYears("pillar:1", null, "agency:m", 2025, 2026, graph),
                        Ranking.DIFFERENCE_ASC))
                .hasSize(1);
        assertThatThrownBy(() -> new CompareFiscalYearsQuestion()
                        .compareFiscalYears("pillar:1", "pillar:1", null, 2025, 2026, graph))
                .isInstanceOf(QueryException.class)
                .hasMessage("id is pillar:1, and a pillar is given besides. Give one of them.");
    }

    @Test
    void onlyBudgetsOfTheSameKindCorrespond() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2025, "INITIAL", 10)
                .budget("program:a", 2025, "REQUEST", 15)
                .budget("program:a", 2025, "SUPPLEMENTARY", Map.of("amount", 50L, "instrument", "FUND", "years", 5L))
                .budget("program:a", 2026, "INITIAL", Map.of("within", 90L))
                .budget("program:a", 2026, "INITIAL_DRAFT", 11)
                .budget("program:a", 2026, "SUPPLEMENTARY", Map.of("amount", 20L, "instrument", "FUND", "years", 2L))
                .build();

        assertThat(budgets(compared(graph, "program:a", 2025, 2026).programs().get(0)))
                .containsExactly(
                        "budget:a:2025:initial budget:a:2026:initial-draft 1",
                        "budget:a:2025:request null null",
                        "budget:a:2025:supplementary null null",
                        "null budget:a:2026:initial null",
                        "null budget:a:2026:supplementary null");
    }

    @Test
    void whatIsComparedIsAllThatIsCountedAndDifferencesAreThoseOfTheAmountsShown() {
        Snapshot graph = new MoneyGraph()
                .node("agency:m", MINISTRY)
                .budget("program:a", 2023, "SUPPLEMENTARY", 1)
                .budget("program:a", 2024, "INITIAL", 10)
                .budget("program:a", 2025, "INITIAL", 12)
                .budget("program:a", 2025, "SUPPLEMENTARY", 3)
                .budget("program:a", 2026, "INITIAL_DRAFT", 14)
                .budget("program:a", 2026, "INITIAL", 15)
                .budget("program:part", 2025, "INITIAL", 4)
                .budget("program:part", 2026, "INITIAL_DRAFT", Map.of("within", 90L))
                .budget("program:b", 2025, "INITIAL", 20)
                .budget("program:b", 2026, "INITIAL_DRAFT", 19)
                .budget("program:fund", 2025, "SUPPLEMENTARY", Map.of("amount", 100L, "instrument", "FUND"))
                .budget("program:fund", 2026, "REQUEST", 6)
                .related("program:part", "PART_OF", "program:a")
                .related("program:a", "FEEDS", "pillar:1")
                .related("program:b", "FEEDS", "pillar:1")
                .related("program:fund", "FEEDS", "pillar:1")
                .related("program:a", "ADMINISTERED_BY", "agency:m")
                .build();
        Map<Integer, Long> ofPillar = Map.of(2023, 1L, 2024, 10L, 2025, 35L, 2026, 34L);
        Map<Integer, Long> ofMinistry = Map.of(2023, 1L, 2024, 10L, 2025, 15L, 2026, 15L);
        Map<String, Map<Integer, Long>> totals = Map.of(
                "pillar:1",
                ofPillar,
                "agency:m",
                ofMinistry,
                "program:a",
                ofMinistry,
                "program:part",
                Map.of(2025, 4L),
                "program:b",
                Map.of(2025, 20L, 2026, 19L),
                "program:fund",
                Map.of());

        totals.forEach((id, ofYear) -> {
            for (int from = 2023; from <= 2025; from++) {
                for (int to = from + 1; to <= 2026; to++) {
                    FiscalYearComparison found = compared(graph, id, from, to);
                    assertThat(sum(found, AmountComparison::from))
                            .isEqualTo(found.totalFrom().amount())
                            .isEqualTo(ofYear.get(from));
                    assertThat(sum(found, AmountComparison::to))
                            .isEqualTo(found.totalTo().amount())
                            .isEqualTo(ofYear.get(to));
                    assertThat(found.programs()).allSatisfy(program -> assertThat(program.budgets())
                            .allSatisfy(CompareFiscalYearsTests::differenceIsOfTheAmounts));
                }
            }
        });
    }

    private static @Nullable Long sum(FiscalYearComparison found, Function<AmountComparison, @Nullable Long> amount) {
        return found.amounts().stream()
                .flatMap(one -> Stream.ofNullable(amount.apply(one)))
                .reduce(Long::sum)
                .orElse(null);
    }

    private static void differenceIsOfTheAmounts(ProgramYears.BudgetComparison pair) {
        boolean known = pair.from() != null
                && pair.from().get("amount") != null
                && pair.to() != null
                && pair.to().get("amount") != null;
        assertThat(pair.difference())
                .isEqualTo(
                        known
                                ? (Long) pair.to().get("amount")
                                        - (Long) pair.from().get("amount")
                                : null);
    }

    @Test
    void argumentsAreChecked() {
        Snapshot graph = new MoneyGraph()
                .node("program:a", Map.of())
                .node("agency:funding", Map.of("agencyKind", "FUNDING_AGENCY"))
                .node("country:jp", Map.of())
                .build();

        assertThatThrownBy(() -> compared(graph, "program:a", 2025, 2025))
                .isInstanceOf(QueryException.class)
                .hasMessage("from is 2025 and to is 2025; from must be the earlier year.");
        assertThatThrownBy(() -> compared(graph, "agency:funding", 2024, 2025))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("id is agency:funding, an agency of the kind FUNDING_AGENCY. Of agencies,");
        assertThatThrownBy(() -> compared(graph, "country:jp", 2024, 2025))
                .isInstanceOf(QueryException.class)
                .hasMessage("id is country:jp, of the type Country. It must be of the type Program or Agency or Pillar,"
                        + " such as program:a.");
    }

    static FiscalYearComparison compared(Snapshot graph, @Nullable String id, int from, int to) {
        return new CompareFiscalYearsQuestion().compareFiscalYears(id, null, null, from, to, graph);
    }

    private static List<String> amounts(FiscalYearComparison found) {
        return found.amounts().stream()
                .map(one -> "%s %d %s %d %d %d"
                        .formatted(
                                one.fromStage(),
                                one.from(),
                                one.toStage(),
                                one.to(),
                                one.difference(),
                                one.programCount()))
                .toList();
    }

    private static List<String> budgets(ProgramYears program) {
        return program.budgets().stream()
                .map(one -> id(one.from()) + " " + id(one.to()) + " " + one.difference())
                .toList();
    }

    private static @Nullable String id(@Nullable SnapshotNode node) {
        return node == null ? null : node.id();
    }
}
