package dev.kikigraph.insight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.acceptance.SeedSnapshot;
import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.rules.Responsibility;
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

    @Test
    void aSupplementaryBudgetGrewAndAPartWent() {
        FiscalYearComparison found = seed("program:supply-chain-risk", 2024, 2025);

        assertThat(amounts(found)).containsExactly("SUPPLEMENTARY 80000000 SUPPLEMENTARY 90000000 10000000 1");
        assertThat(found.programs()).hasSize(1);
        assertThat(found.programs().get(0).parts())
                .extracting(part -> part.part().id() + " " + part.presence())
                .containsExactly(
                        "program:supply-chain-risk-monitoring BOTH",
                        "program:supply-chain-risk-response BOTH",
                        "program:supply-chain-risk-assessment BOTH",
                        "program:supply-chain-risk-system-review FROM_ONLY");
        assertThat(terms(found.programs().get(0)))
                .containsExactly(
                        "BOTH step:supply-chain-risk:commission-2024 step:supply-chain-risk:commission-2025 []");
    }

    @Test
    void aDraftIsComparedWithTheInitialBudgetOfTheYearBefore() {
        FiscalYearComparison found = seed("program:next-gen-healthtech-startup", 2025, 2026);

        assertThat(amounts(found)).containsExactly("INITIAL 600000000 INITIAL_DRAFT 850000000 250000000 1");
        assertThat(budgets(found.programs().get(0)))
                .containsExactly("budget:next-gen-healthtech-startup:2025:initial"
                        + " budget:next-gen-healthtech-startup:2026:initial-draft 250000000");
    }

    @Test
    void whatIsKnownForOneYearOnlyIsComparedWithNothing() {
        FiscalYearComparison found = seed("agency:mhlw", 2025, 2026);

        assertThat(amounts(found))
                .containsExactly(
                        "INITIAL 3800000000 INITIAL_DRAFT 3540000000 -260000000 3",
                        "INITIAL 1351809000 null null null 4",
                        "null null INITIAL_DRAFT 550000000 null 2",
                        "SUPPLEMENTARY 3050000000 null null null 3");
        assertThat(found.amounts().get(0).things())
                .extracting(SnapshotNode::id)
                .containsExactly(
                        "program:drug-discovery-base",
                        "program:medical-technology-practical-use",
                        "program:intl-standards-acquisition");
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

        assertThat(amounts(of(graph, "pillar:1", 2025, 2026)))
                .containsExactly(
                        "INITIAL 20 INITIAL_DRAFT 19 -1 1",
                        "INITIAL 10 INITIAL 12 2 1",
                        "INITIAL 5 null null null 1",
                        "null null INITIAL_DRAFT 4 null 1",
                        "SUPPLEMENTARY 3 null null null 1");
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

        assertThat(budgets(of(graph, "program:a", 2025, 2026).programs().get(0)))
                .containsExactly(
                        "budget:a:2025:initial budget:a:2026:initial-draft 1",
                        "budget:a:2025:request null null",
                        "budget:a:2025:supplementary null null",
                        "null budget:a:2026:initial null",
                        "null budget:a:2026:supplementary null");
    }

    /** Of all that can be asked for in the real data. */
    @Test
    void whatIsComparedIsAllThatIsCountedAndDifferencesAreThoseOfTheAmountsShown() {
        Snapshot graph = SeedSnapshot.get();
        List<SnapshotNode> things = Stream.of(
                        graph.ofType("Pillar").stream(),
                        graph.ofType("Agency").stream().filter(Responsibility::isMinistry),
                        graph.ofType("Program").stream())
                .flatMap(all -> all)
                .toList();

        for (SnapshotNode thing : things) {
            for (int from = 2023; from <= 2025; from++) {
                for (int to = from + 1; to <= 2026; to++) {
                    FiscalYearComparison found = seed(thing.id(), from, to);
                    assertThat(sum(found, AmountComparison::from))
                            .isEqualTo(found.totalFrom().amount());
                    assertThat(sum(found, AmountComparison::to))
                            .isEqualTo(found.totalTo().amount());
                    assertThat(found.programs()).allSatisfy(program -> assertThat(program.budgets())
                            .allSatisfy(CompareFiscalYearsTests::differenceIsOfTheAmounts));
                }
            }
        }
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
    void partsComeWithTheSlideOfAYear() {
        ProgramYears commission = seed("pillar:1", 2025, 2026).programs().stream()
                .filter(one -> one.program().id().equals("program:healthcare-international-commission"))
                .findFirst()
                .orElseThrow();

        assertThat(commission.parts())
                .extracting(part -> part.part().id() + " " + part.presence())
                .containsExactly(
                        "program:medical-inbound-promotion BOTH", "program:public-private-health-mission FROM_ONLY");
    }

    @Test
    void aRateThatChangedIsToldAsPrinted() {
        Snapshot changed = new MoneyGraph()
                .node("term:a:old", Map.of("fiscalYear", 2025L, "rate", 0.5, "ratePrinted", "1/2", "mode", "SUBSIDY"))
                .node(
                        "term:a:new",
                        Map.of("fiscalYear", 2026L, "rate", 1.0, "ratePrinted", "10/10", "mode", "COMMISSION"))
                .related("program:a", "HAS_SUPPORT_TERM", "term:a:old")
                .related("program:a", "HAS_SUPPORT_TERM", "term:a:new")
                .related("term:a:old", "FOR_GROUP", "group:sme")
                .related("term:a:new", "FOR_GROUP", "group:sme")
                .build();
        assertThat(terms(of(changed, "program:a", 2025, 2026).programs().get(0)))
                .containsExactly("BOTH term:a:old term:a:new [方式 補助 委託, 補助率 1/2 10/10]");
    }

    @Test
    void nothingCameOrWentWhereTheOtherYearIsNotShown() {
        Snapshot graph = new MoneyGraph()
                .node("term:a:new", Map.of("fiscalYear", 2026L, "rate", 0.5))
                .related("program:a", "HAS_SUPPORT_TERM", "term:a:new")
                .build();

        assertThat(of(graph, "program:a", 2025, 2026).programs().get(0).terms())
                .extracting(TermComparison::presence)
                .containsExactly("NOT_COMPARABLE");
        assertThat(seed("program:device-hub-strengthening", 2024, 2025)
                        .programs()
                        .get(0)
                        .parts())
                .isNotEmpty()
                .extracting(PartComparison::presence)
                .containsOnly("NOT_COMPARABLE");
    }

    @Test
    void whatIsNotTiedToAYearHoldsInBoth() {
        Snapshot graph = new MoneyGraph()
                .related("program:a", "HAS_SUPPORT_TERM", "term:a:rate")
                .build();

        assertThat(terms(of(graph, "program:a", 2025, 2026).programs().get(0)))
                .containsExactly("UNTIED term:a:rate term:a:rate []");
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> seed("program:supply-chain-risk", 2025, 2025))
                .isInstanceOf(QueryException.class)
                .hasMessage("from is 2025 and to is 2025; from must be the earlier year.");
        assertThatThrownBy(() -> seed("agency:amed", 2024, 2025))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("id is agency:amed, an agency of the kind FUNDING_AGENCY. Of agencies,");
        assertThatThrownBy(() -> seed("country:jp", 2024, 2025))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(
                        "id is country:jp, of the type Country. It must be of the type Program or Agency or Pillar");
    }

    private static FiscalYearComparison seed(String id, int from, int to) {
        return of(SeedSnapshot.get(), id, from, to);
    }

    private static FiscalYearComparison of(Snapshot graph, String id, int from, int to) {
        return new CompareFiscalYearsQuestion().compareFiscalYears(id, from, to, graph);
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

    private static List<String> terms(ProgramYears program) {
        return program.terms().stream()
                .map(term -> term.presence() + " " + term.from() + " " + term.to() + " "
                        + term.differences().stream()
                                .map(one -> one.label().ja() + " " + one.a().ja() + " "
                                        + one.b().ja())
                                .toList())
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
