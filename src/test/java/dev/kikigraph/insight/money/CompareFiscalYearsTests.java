package dev.kikigraph.insight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.SeedSnapshot;
import dev.kikigraph.insight.Snapshot;
import dev.kikigraph.insight.Vertex;
import dev.kikigraph.query.QueryException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareFiscalYearsTests {

    @Test
    void aSupplementaryBudgetGrewAndAPartWent() {
        FiscalYearComparison found = seed("program:supply-chain-risk", 2024, 2025);

        assertThat(found.amounts())
                .containsExactly(new AmountComparison(
                        List.of("SUPPLEMENTARY"), List.of("SUPPLEMENTARY"), 80_000_000L, 90_000_000L, 10_000_000L, 1));
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

        assertThat(found.amounts())
                .containsExactly(new AmountComparison(
                        List.of("INITIAL"), List.of("INITIAL_DRAFT"), 600_000_000L, 850_000_000L, 250_000_000L, 1));
        assertThat(budgets(found.programs().get(0)))
                .containsExactly("budget:next-gen-healthtech-startup:2025:initial"
                        + " budget:next-gen-healthtech-startup:2026:initial-draft 250000000");
    }

    @Test
    void whatIsKnownForOneYearOnlyIsNoChange() {
        AmountComparison amounts = seed("agency:mhlw", 2025, 2026).amounts().get(0);

        assertThat(amounts.from()).isEqualTo(5_151_809_000L);
        assertThat(amounts.to()).isEqualTo(4_090_000_000L);
        assertThat(amounts.difference()).isEqualTo(-260_000_000L);
        assertThat(amounts.inBoth()).isEqualTo(3);
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
        assertThat(terms(CompareFiscalYearsQuestion.of(Map.of("id", "program:a", "from", 2025, "to", 2026), changed)
                        .programs()
                        .get(0)))
                .containsExactly("BOTH term:a:old term:a:new [方式 補助 委託, 補助率 1/2 10/10]");
    }

    @Test
    void nothingCameOrWentWhereTheOtherYearIsNotShown() {
        Snapshot graph = new MoneyGraph()
                .node("term:a:new", Map.of("fiscalYear", 2026L, "rate", 0.5))
                .related("program:a", "HAS_SUPPORT_TERM", "term:a:new")
                .build();

        assertThat(CompareFiscalYearsQuestion.of(Map.of("id", "program:a", "from", 2025, "to", 2026), graph)
                        .programs()
                        .get(0)
                        .terms())
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

        assertThat(terms(CompareFiscalYearsQuestion.of(Map.of("id", "program:a", "from", 2025, "to", 2026), graph)
                        .programs()
                        .get(0)))
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
        return CompareFiscalYearsQuestion.of(Map.of("id", id, "from", from, "to", to), SeedSnapshot.get());
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

    private static @Nullable String id(@Nullable Vertex vertex) {
        return vertex == null ? null : vertex.id();
    }
}
