package dev.kikigraph.insight.money;

import static dev.kikigraph.insight.money.CompareFiscalYearsTests.compared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsAndTermsOfTwoYearsTests {

    @Test
    void aPartWentAndAnotherCame() {
        Snapshot graph = new MoneyGraph()
                .related("program:stayed", "PART_OF", "program:a", shownIn(2024L, 2025L))
                .related("program:went", "PART_OF", "program:a", shownIn(2024L))
                .related("program:came", "PART_OF", "program:a", shownIn(2025L))
                .build();

        assertThat(parts(compared(graph, "program:a", 2024, 2025).programs().get(0)))
                .containsExactly("program:stayed BOTH", "program:went FROM_ONLY", "program:came TO_ONLY");
    }

    @Test
    void aTermOfEachYearThatSaysTheSameDidNotChange() {
        Snapshot graph = new MoneyGraph()
                .node("step:a:2024", Map.of("fiscalYear", 2024L, "mode", "COMMISSION"))
                .node("step:a:2025", Map.of("fiscalYear", 2025L, "mode", "COMMISSION"))
                .related("program:a", "HAS_FUNDING_STEP", "step:a:2024")
                .related("program:a", "HAS_FUNDING_STEP", "step:a:2025")
                .build();

        assertThat(terms(compared(graph, "program:a", 2024, 2025).programs().get(0)))
                .containsExactly("BOTH step:a:2024 step:a:2025 []");
    }

    @Test
    void partsComeWithTheSlideOfAYear() {
        Snapshot graph = new MoneyGraph()
                .related("program:a", "FEEDS", "pillar:1")
                .related("program:not-shown", "FEEDS", "pillar:1")
                .related("program:stayed", "PART_OF", "program:a", shownIn(2025L, 2026L))
                .related("program:went", "PART_OF", "program:a", shownIn(2025L))
                .related("program:earlier", "PART_OF", "program:a", shownIn(2024L))
                .build();

        List<ProgramYears> found = compared(graph, "pillar:1", 2025, 2026).programs();

        assertThat(found).extracting(one -> one.program().id()).containsExactly("program:a");
        assertThat(parts(found.get(0))).containsExactly("program:stayed BOTH", "program:went FROM_ONLY");
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

        assertThat(terms(compared(changed, "program:a", 2025, 2026).programs().get(0)))
                .containsExactly("BOTH term:a:old term:a:new [方式 補助 委託, 補助率 1/2 10/10]");
    }

    @Test
    void nothingCameOrWentWhereTheOtherYearIsNotShown() {
        Snapshot graph = new MoneyGraph()
                .node("term:a:new", Map.of("fiscalYear", 2026L, "rate", 0.5))
                .related("program:a", "HAS_SUPPORT_TERM", "term:a:new")
                .related("program:part", "PART_OF", "program:a", shownIn(2026L))
                .build();
        ProgramYears found = compared(graph, "program:a", 2025, 2026).programs().get(0);

        assertThat(found.terms()).extracting(TermComparison::presence).containsExactly("NOT_COMPARABLE");
        assertThat(parts(found)).containsExactly("program:part NOT_COMPARABLE");
    }

    @Test
    void whatIsNotTiedToAYearHoldsInBoth() {
        Snapshot graph = new MoneyGraph()
                .related("program:a", "HAS_SUPPORT_TERM", "term:a:rate")
                .build();

        assertThat(terms(compared(graph, "program:a", 2025, 2026).programs().get(0)))
                .containsExactly("UNTIED term:a:rate term:a:rate []");
    }

    private static Map<String, Object> shownIn(Long... fiscalYears) {
        return Map.of("fiscalYears", List.of(fiscalYears));
    }

    private static List<String> parts(ProgramYears program) {
        return program.parts().stream()
                .map(one -> one.part().id() + " " + one.presence())
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
}
