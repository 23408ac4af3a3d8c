package dev.kikigraph.insight.coverage;

import static dev.kikigraph.insight.coverage.CoverageAnswers.counts;
import static dev.kikigraph.insight.coverage.CoverageAnswers.coverage;
import static dev.kikigraph.insight.coverage.CoverageAnswers.things;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageRulesTests {

    private static final Map<String, Object> MINISTRY = Map.of("agencyKind", "MINISTRY");
    private static final Map<String, Object> INFERRED = Map.of("assertion", "INFERRED");

    @Test
    void aThingInSeveralCellsCountsOnceInTotals() {
        MoneyGraph graph = new MoneyGraph()
                .node("agency:a", MINISTRY)
                .node("agency:b", MINISTRY)
                .related("program:x", "FEEDS", "pillar:1")
                .related("program:x", "FEEDS", "pillar:2")
                .related("program:x", "ADMINISTERED_BY", "agency:a")
                .related("program:x", "ADMINISTERED_BY", "agency:b")
                .budget("program:x", 2026, "INITIAL", 100)
                .budget("program:x", 2025, "INITIAL", 10);

        Coverage things = coverage(graph, "rows", "PILLAR", "columns", "MINISTRY");
        Coverage money = coverage(graph, "rows", "PILLAR", "columns", "MINISTRY", "value", "MONEY");
        Coverage years = coverage(graph, "rows", "PILLAR", "columns", "FISCAL_YEAR", "value", "MONEY");

        assertThat(counts(things)).containsExactly("pillar:1 1 1 = 1", "pillar:2 1 1 = 1");
        assertThat(things.total().count()).isEqualTo(1);
        assertThat(money.total()).isEqualTo(new CoverageTotal(1, 0, 110L, 4, 0));
        assertThat(money.allRows()).extracting(row -> row.total().amount()).containsExactly(110L, 110L);
        assertThat(years.columns())
                .extracting(column -> column.heading().key(), column -> column.total()
                        .amount())
                .containsExactly(tuple("2025", 10L), tuple("2026", 100L));
    }

    @Test
    void theMinistryIsThatOfTheBureauAndOfTheProgrammeAbove() {
        MoneyGraph graph = new MoneyGraph()
                .node("agency:m", MINISTRY)
                .node("agency:other", MINISTRY)
                .related("agency:division", "PART_OF", "agency:bureau")
                .related("agency:bureau", "PART_OF", "agency:m")
                .related("program:x", "ADMINISTERED_BY", "agency:division")
                .related("program:x", "FEEDS", "pillar:1")
                .related("program:part", "PART_OF", "program:x")
                .related("hub:h", "OPERATED_BY", "program:part")
                .related("project:p", "FUNDED_BY", "program:part")
                .related("program:elsewhere", "PART_OF", "program:x")
                .related("program:elsewhere", "ADMINISTERED_BY", "agency:other");

        Coverage coverage = coverage(
                graph, "rows", "PILLAR", "columns", "MINISTRY", "of", List.of("Program", "SupportHub", "Project"));

        assertThat(counts(coverage)).containsExactly("pillar:1 4 1 = 5");
        assertThat(coverage.of()).containsExactly("Program", "SupportHub", "Project");
        assertThat(coverage.counted().in("EN")).isEqualTo("Number of programs, support hubs, projects.");
    }

    @Test
    void partsOfOneAnotherDoNoHarm() {
        MoneyGraph graph = new MoneyGraph()
                .node("agency:m", MINISTRY)
                .related("program:a", "PART_OF", "program:b")
                .related("program:b", "PART_OF", "program:a")
                .related("program:b", "FEEDS", "pillar:1");

        assertThat(coverage(graph, "rows", "PILLAR", "columns", "MINISTRY")
                        .outside()
                        .reasons())
                .extracting(CoverageOutside.ByReason::reason, CoverageOutside.ByReason::count)
                .containsExactly(tuple(OutsideReason.NO_COLUMN, 2));
    }

    @Test
    void whatIsStatedOnOneWayIsNotThereByInferenceOnly() {
        MoneyGraph graph = new MoneyGraph()
                .node("agency:m", MINISTRY)
                .related("agency:office", "PART_OF", "agency:m")
                .related("program:x", "ADMINISTERED_BY", "agency:m", INFERRED)
                .related("program:x", "ADMINISTERED_BY", "agency:office")
                .related("program:x", "SUPPORTS", "stage:s")
                .related("program:y", "ADMINISTERED_BY", "agency:m", INFERRED)
                .related("program:y", "SUPPORTS", "stage:s");

        Coverage all = coverage(graph, "rows", "MINISTRY", "columns", "DEVELOPMENT_STAGE");
        Coverage stated = coverage(graph, "rows", "MINISTRY", "columns", "DEVELOPMENT_STAGE", "includeInferred", false);

        assertThat(all.allRows().get(0).cells())
                .extracting(CoverageCell::count, CoverageCell::inferredOnly)
                .containsExactly(tuple(2, 1));
        assertThat(counts(stated)).containsExactly("agency:m 1 = 1");
    }

    /** The first term is for start-ups at stage a, the second for companies at stage b, the third for any stage. */
    @Test
    void termsHoldForTheirOwnStageAndGroup() {
        MoneyGraph graph = new MoneyGraph()
                .node("stage:a", Map.of("order", 1L))
                .node("stage:b", Map.of("order", 2L))
                .node("group:startup", Map.of())
                .node("group:company", Map.of())
                .node("group:university", Map.of())
                .related("program:x", "HAS_SUPPORT_TERM", "term:1")
                .related("term:1", "FOR_STAGE", "stage:a")
                .related("term:1", "FOR_GROUP", "group:startup")
                .related("program:x", "HAS_SUPPORT_TERM", "term:2")
                .related("term:2", "FOR_STAGE", "stage:b")
                .related("term:2", "FOR_GROUP", "group:company")
                .related("program:x", "HAS_SUPPORT_TERM", "term:3")
                .related("term:3", "FOR_GROUP", "group:university")
                .related("program:x", "SUPPORTS", "stage:b");

        assertThat(counts(coverage(graph, "rows", "DEVELOPMENT_STAGE", "columns", "APPLICANT_GROUP")))
                .containsExactly("stage:a 1 0 0 = 1", "stage:b 0 1 1 = 1");
    }

    @Test
    void aPartIsInTheYearWhoseSlideShowsIt() {
        MoneyGraph graph = new MoneyGraph()
                .related("program:x", "FEEDS", "pillar:1")
                .budget("program:x", 2025, "INITIAL", 5)
                .budget("program:x", 2026, "INITIAL_DRAFT", 5)
                .related("program:part", "PART_OF", "program:x", Map.of("fiscalYears", List.of(2025L)));

        assertThat(counts(coverage(graph, "rows", "PILLAR", "columns", "FISCAL_YEAR")))
                .containsExactly("pillar:1 2 1 = 2");
        assertThat(coverage(graph, "rows", "PILLAR", "columns", "MINISTRY", "fiscalYear", 2026)
                        .outside()
                        .count())
                .isEqualTo(1);
    }

    /**
     * Of those without money of their own the part stands in both years, the others only where their slide, budget or
     * period says.
     */
    @Test
    void aFiscalYearIsInheritedWhereNothingElseIsSaid() {
        MoneyGraph graph = new MoneyGraph()
                .related("program:x", "FEEDS", "pillar:1")
                .budget("program:x", 2025, "INITIAL", 5)
                .budget("program:x", 2026, "INITIAL_DRAFT", 6)
                .related("program:part", "PART_OF", "program:x")
                .related("hub:of-part", "OPERATED_BY", "program:part")
                .related("project:of-part", "FUNDED_BY", "program:part")
                .related("program:part-in-2025", "PART_OF", "program:x", Map.of("fiscalYears", List.of(2025L)))
                .related("program:below-part-in-2025", "PART_OF", "program:part-in-2025")
                .related("program:with-money-in-2026", "PART_OF", "program:x")
                .budget("program:with-money-in-2026", 2026, "INITIAL_DRAFT", 1)
                .node("project:until-2025", Map.of("periodFrom", 2024L, "periodTo", 2025L))
                .related("project:until-2025", "FUNDED_BY", "program:x")
                .node("project:in-march-2026", Map.of("heldOn", "2026-03"))
                .related("project:in-march-2026", "FUNDED_BY", "program:x")
                .node("program:ended", Map.of("endsOn", "2024"))
                .related("program:ended", "PART_OF", "program:x");

        Coverage years = coverage(
                graph, "rows", "FISCAL_YEAR", "columns", "PILLAR", "of", List.of("Program", "SupportHub", "Project"));
        Coverage money = coverage(graph, "rows", "FISCAL_YEAR", "columns", "PILLAR", "value", "MONEY");

        assertThat(things(years, 0, 0))
                .containsExactly(
                        "program:x",
                        "program:part",
                        "program:part-in-2025",
                        "program:below-part-in-2025",
                        "hub:of-part",
                        "project:of-part",
                        "project:until-2025",
                        "project:in-march-2026");
        assertThat(things(years, 1, 0))
                .containsExactly(
                        "program:x", "program:part", "program:with-money-in-2026", "hub:of-part", "project:of-part");
        assertThat(money.allRows()).extracting(row -> row.total().amount()).containsExactly(5L, 6L);
    }

    /** The part has money of its own in both years, but is shown as part of the whole in 2025 only. */
    @Test
    void whatIsInheritedForSomeFiscalYearsCountsInTheseAlone() {
        MoneyGraph graph = new MoneyGraph()
                .node("agency:m", MINISTRY)
                .node("stage:s", Map.of("order", 1L))
                .node("group:g", Map.of())
                .related("program:x", "FEEDS", "pillar:1")
                .related("program:x", "ADMINISTERED_BY", "agency:m")
                .related("program:x", "SUPPORTS", "stage:s")
                .related("program:part", "PART_OF", "program:x", Map.of("fiscalYears", List.of(2025L)))
                .related("program:part", "OPEN_TO", "group:g")
                .budget("program:part", 2025, "INITIAL", 5)
                .budget("program:part", 2026, "INITIAL_DRAFT", 6);

        for (String dimension : List.of("PILLAR", "MINISTRY", "DEVELOPMENT_STAGE")) {
            assertThat(counts(coverage(graph, "rows", "FISCAL_YEAR", "columns", dimension)))
                    .as(dimension)
                    .containsExactly("2025 1 = 1", "2026 0 = 0");
            assertThat(coverage(graph, "rows", dimension, "columns", "FISCAL_YEAR", "value", "MONEY")
                            .allRows()
                            .get(0)
                            .cells())
                    .as(dimension)
                    .extracting(CoverageCell::amount)
                    .containsExactly(5L, null);
            assertThat(counts(coverage(graph, "rows", dimension, "columns", "APPLICANT_GROUP", "fiscalYear", 2026))
                            .get(0))
                    .as(dimension)
                    .endsWith(" 0 = 0");
        }
        assertThat(counts(coverage(graph, "rows", "PILLAR", "columns", "MINISTRY")))
                .containsExactly("pillar:1 2 = 2");
        assertThat(counts(coverage(graph, "rows", "PILLAR", "columns", "MINISTRY", "fiscalYear", 2025)))
                .containsExactly("pillar:1 1 = 1");
        Coverage next = coverage(graph, "rows", "PILLAR", "columns", "MINISTRY", "fiscalYear", 2026);
        assertThat(counts(next)).containsExactly("pillar:1 0 = 0");
        assertThat(next.outside().reasons())
                .extracting(CoverageOutside.ByReason::reason, CoverageOutside.ByReason::count)
                .containsExactly(tuple(OutsideReason.NOT_TOGETHER, 1));
        assertThat(coverage(graph, "rows", "PILLAR", "columns", "MINISTRY", "value", "MONEY")
                        .total()
                        .amount())
                .isEqualTo(5L);
    }

    /** Relationships that hold in different years do not meet, whichever year is asked for. */
    @Test
    void whatHoldsInDifferentFiscalYearsDoesNotMeet() {
        MoneyGraph graph = new MoneyGraph()
                .node("agency:m", MINISTRY)
                .related("program:x", "FEEDS", "pillar:1")
                .related("program:y", "ADMINISTERED_BY", "agency:m")
                .related("program:part", "PART_OF", "program:x", Map.of("fiscalYears", List.of(2025L)))
                .related("program:part", "PART_OF", "program:y", Map.of("fiscalYears", List.of(2026L)));

        assertThat(counts(coverage(graph, "rows", "PILLAR", "columns", "MINISTRY")))
                .containsExactly("pillar:1 0 = 0");
    }

    @Test
    void anInheritedFiscalYearIsAsSureAsTheWayByWhichItComes() {
        MoneyGraph graph = new MoneyGraph()
                .related("program:x", "FEEDS", "pillar:1")
                .budget("program:x", 2026, "INITIAL", 5)
                .related("program:part", "PART_OF", "program:x", INFERRED);

        assertThat(coverage(graph, "rows", "PILLAR", "columns", "FISCAL_YEAR").total())
                .isEqualTo(new CoverageTotal(2, 1, null, 1, 0));
    }

    /** In 2025 start-ups are supported at stage a, in 2026 at stage b; companies at stage b whatever the year. */
    @Test
    void aTermHoldsInTheYearThatItIsTiedTo() {
        MoneyGraph graph = new MoneyGraph()
                .node("stage:a", Map.of("order", 1L))
                .node("stage:b", Map.of("order", 2L))
                .node("group:startup", Map.of())
                .node("group:company", Map.of())
                .budget("program:x", 2025, "INITIAL", 5)
                .budget("program:x", 2026, "INITIAL", 6)
                .node("term:1", Map.of("fiscalYear", 2025L))
                .related("program:x", "HAS_SUPPORT_TERM", "term:1")
                .related("term:1", "FOR_STAGE", "stage:a")
                .related("term:1", "FOR_GROUP", "group:startup")
                .node("term:2", Map.of("fiscalYear", 2026L))
                .related("program:x", "HAS_SUPPORT_TERM", "term:2")
                .related("term:2", "FOR_STAGE", "stage:b")
                .related("term:2", "FOR_GROUP", "group:startup")
                .related("program:x", "HAS_SUPPORT_TERM", "term:3")
                .related("term:3", "FOR_STAGE", "stage:b")
                .related("term:3", "FOR_GROUP", "group:company");

        assertThat(counts(
                        coverage(graph, "rows", "DEVELOPMENT_STAGE", "columns", "APPLICANT_GROUP", "fiscalYear", 2025)))
                .containsExactly("stage:a 1 0 = 1", "stage:b 0 1 = 1");
        assertThat(counts(
                        coverage(graph, "rows", "DEVELOPMENT_STAGE", "columns", "APPLICANT_GROUP", "fiscalYear", 2026)))
                .containsExactly("stage:a 0 0 = 0", "stage:b 1 1 = 1");
        assertThat(counts(coverage(graph, "rows", "DEVELOPMENT_STAGE", "columns", "FISCAL_YEAR")))
                .containsExactly("stage:a 1 0 = 1", "stage:b 1 1 = 1");
        assertThat(coverage(graph, "rows", "DEVELOPMENT_STAGE", "columns", "FISCAL_YEAR", "value", "MONEY")
                        .allRows())
                .extracting(
                        row -> row.cells().stream().map(CoverageCell::amount).toList())
                .containsExactly(Arrays.asList(5L, null), List.of(5L, 6L));
    }

    @Test
    void moreThanAHundredLinesMustBeChosenFrom() {
        MoneyGraph graph = new MoneyGraph();
        for (int i = 0; i < 101; i++) {
            graph.node("country:c" + i, Map.of());
        }
        graph.related("country:c7", "PARTICIPATES_IN", "framework:f", Map.of("role", "MEMBER"));

        assertThatThrownBy(() -> coverage(graph, "rows", "FRAMEWORK", "columns", "COUNTRY"))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.error().code()).isEqualTo(ErrorCode.QUERY_TOO_COSTLY))
                .hasMessage("COUNTRY would be 101 lines; a matrix has at most 100 rows and 100 columns."
                        + " Choose by columnIds, or give omitEmpty: true.");
        assertThat(counts(coverage(graph, "rows", "FRAMEWORK", "columns", "COUNTRY", "omitEmpty", true)))
                .containsExactly("framework:f 1 = 1");
        assertThat(counts(coverage(
                        graph,
                        "rows",
                        "COUNTRY",
                        "columns",
                        "FRAMEWORK",
                        "rowIds",
                        List.of("country:c8", "country:c7"))))
                .containsExactly("country:c7 1 = 1", "country:c8 0 = 0");
    }
}
