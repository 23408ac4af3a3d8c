package dev.kikigraph.insight.coverage;

import static dev.kikigraph.insight.coverage.CoverageAnswers.coverage;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageRefusalTests {

    private static final MoneyGraph GRAPH = new MoneyGraph()
            .node("pillar:1", Map.of())
            .node("pillar:2", Map.of())
            .node("pillar:3", Map.of())
            .budget("program:a", 2025, "INITIAL", 5)
            .budget("program:a", 2026, "INITIAL_DRAFT", 6);

    @Test
    void whatTheGraphDoesNotConnectIsRefusedWithThePairsThatItDoes() {
        assertRefused(
                "The graph does not connect FRAMEWORK with APPLICANT_GROUP: nothing stands in both. Pairs that it connects, in"
                        + " either order: PILLAR × MINISTRY, PILLAR × DEVELOPMENT_STAGE, PILLAR × FISCAL_YEAR, PILLAR × APPLICANT_GROUP,"
                        + " PILLAR × COUNTRY, MINISTRY × DEVELOPMENT_STAGE, MINISTRY × FISCAL_YEAR, MINISTRY × APPLICANT_GROUP,"
                        + " MINISTRY × COUNTRY, DEVELOPMENT_STAGE × FISCAL_YEAR, DEVELOPMENT_STAGE × APPLICANT_GROUP,"
                        + " DEVELOPMENT_STAGE × COUNTRY, FISCAL_YEAR × APPLICANT_GROUP, FISCAL_YEAR × COUNTRY,"
                        + " APPLICANT_GROUP × COUNTRY, FRAMEWORK × COUNTRY.",
                "rows",
                "FRAMEWORK",
                "columns",
                "APPLICANT_GROUP");
    }

    @Test
    void badArgumentsAreRefusedWithWhatWouldBeRight() {
        assertRefused(
                "rows and columns are both PILLAR. Take two different dimensions.",
                "rows",
                "PILLAR",
                "columns",
                "PILLAR");
        assertRefused(
                "of is [MEASURE]; for PILLAR by DEVELOPMENT_STAGE it may name [PROGRAM, SUPPORT_HUB, PROJECT].",
                "rows",
                "PILLAR",
                "columns",
                "DEVELOPMENT_STAGE",
                "of",
                List.of("Measure"));
        assertRefused(
                "rowIds names pillar:4, which is no pillar. Examples: pillar:1, pillar:2, pillar:3.",
                "rows",
                "PILLAR",
                "columns",
                "MINISTRY",
                "rowIds",
                List.of("pillar:4"));
        assertRefused(
                "fiscalYear cannot be given where rows or columns are FISCAL_YEAR. Use rowIds or columnIds, such as [\"2026\"].",
                "rows",
                "PILLAR",
                "columns",
                "FISCAL_YEAR",
                "fiscalYear",
                2026);
        assertRefused(
                "There are no budgets for fiscal year 1999. There are for: 2025, 2026.",
                "rows",
                "PILLAR",
                "columns",
                "MINISTRY",
                "fiscalYear",
                1999);
        assertRefused(
                "Nothing that stands in both FRAMEWORK and COUNTRY has budgets. Leave value out, to count things.",
                "rows",
                "FRAMEWORK",
                "columns",
                "COUNTRY",
                "value",
                "MONEY");
    }

    private static void assertRefused(String message, Object... arguments) {
        assertThatThrownBy(() -> coverage(GRAPH, arguments))
                .isInstanceOf(QueryException.class)
                .hasMessage(message);
    }
}
