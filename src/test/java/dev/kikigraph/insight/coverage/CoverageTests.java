package dev.kikigraph.insight.coverage;

import static dev.kikigraph.insight.coverage.CoverageAnswers.counts;
import static dev.kikigraph.insight.coverage.CoverageAnswers.coverage;
import static dev.kikigraph.insight.coverage.CoverageAnswers.things;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.paging.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTests {

    private static final Map<String, Object> MINISTRY = Map.of("agencyKind", "MINISTRY");
    private static final Map<String, Object> INFERRED = Map.of("assertion", "INFERRED");

    /** Two pillars and two ministries; nothing of pillar 2 is the second ministry's. */
    private static MoneyGraph pillarsAndMinistries() {
        return new MoneyGraph()
                .node("pillar:2", Map.of("pillarNumber", 2L))
                .node("pillar:1", Map.of("pillarNumber", 1L))
                .node("agency:first", MINISTRY)
                .node("agency:second", MINISTRY)
                .node("agency:idle", MINISTRY)
                .node("agency:funding", Map.of("agencyKind", "FUNDING_AGENCY"))
                .node("program:a", Map.of())
                .node("program:b", Map.of())
                .node("program:both", Map.of())
                .node("program:c", Map.of())
                .related("program:both", "FEEDS", "pillar:1")
                .related("program:both", "ADMINISTERED_BY", "agency:first")
                .related("program:both", "ADMINISTERED_BY", "agency:second")
                .related("program:b", "FEEDS", "pillar:1")
                .related("program:b", "ADMINISTERED_BY", "agency:first")
                .related("program:a", "FEEDS", "pillar:1", INFERRED)
                .related("program:a", "ADMINISTERED_BY", "agency:first")
                .related("program:c", "FEEDS", "pillar:2", INFERRED)
                .related("program:c", "ADMINISTERED_BY", "agency:first")
                .related("program:without-pillar", "ADMINISTERED_BY", "agency:first")
                .related("program:without-pillar-too", "ADMINISTERED_BY", "agency:second")
                .related("program:without-ministry", "FEEDS", "pillar:1");
    }

    @Test
    void programmesByPillarAndMinistry() {
        Coverage coverage = coverage(pillarsAndMinistries(), "rows", "PILLAR", "columns", "MINISTRY");

        assertThat(coverage.of()).containsExactly("Program");
        assertThat(coverage.columns())
                .extracting(column -> column.heading().key())
                .containsExactly("agency:first", "agency:second", "agency:idle");
        assertThat(counts(coverage)).containsExactly("pillar:1 3 1 0 = 3", "pillar:2 1 0 0 = 1");
        assertThat(coverage.total()).isEqualTo(new CoverageTotal(4, 2, null, 3, 3));
        assertThat(coverage.gapCount()).isEqualTo(3);
        assertThat(coverage.columns().get(0).total()).isEqualTo(new CoverageTotal(4, 2, null, 2, 0));
        assertThat(coverage.columns().get(2).total()).isEqualTo(new CoverageTotal(0, 0, null, 0, 2));
    }

    @Test
    void whatStandsInACellIsListedInTheOrderOfTheSource() {
        Coverage coverage = coverage(pillarsAndMinistries(), "rows", "PILLAR", "columns", "MINISTRY");

        assertThat(things(coverage, 0, 0)).containsExactly("program:a", "program:b", "program:both");
        assertThat(things(coverage, 0, 1)).containsExactly("program:both");
    }

    @Test
    void whatStandsInNoCellIsToldWithTheReason() {
        CoverageOutside outside = coverage(pillarsAndMinistries(), "rows", "PILLAR", "columns", "MINISTRY")
                .outside();

        assertThat(outside.count()).isEqualTo(3);
        assertThat(outside.reasons())
                .extracting(CoverageOutside.ByReason::reason, CoverageOutside.ByReason::count, one -> one.explanation()
                        .in("EN"))
                .containsExactly(
                        tuple(OutsideReason.NO_ROW, 2, "The graph does not connect it with any pillar."),
                        tuple(OutsideReason.NO_COLUMN, 1, "The graph does not connect it with any ministry."));
        assertThat(outsiders(outside))
                .containsExactly(
                        "program:without-pillar NO_ROW",
                        "program:without-pillar-too NO_ROW",
                        "program:without-ministry NO_COLUMN");
    }

    @Test
    void withoutInferenceNoProgrammeCountsUnderAPillarByInferenceOnly() {
        Coverage coverage =
                coverage(pillarsAndMinistries(), "rows", "PILLAR", "columns", "MINISTRY", "includeInferred", false);

        assertThat(counts(coverage)).containsExactly("pillar:1 2 1 0 = 2", "pillar:2 0 0 0 = 0");
        assertThat(coverage.total()).isEqualTo(new CoverageTotal(2, 0, null, 2, 4));
        assertThat(coverage.outside().reasons())
                .extracting(CoverageOutside.ByReason::reason, CoverageOutside.ByReason::count)
                .containsExactly(
                        tuple(OutsideReason.NO_ROW, 2),
                        tuple(OutsideReason.NO_COLUMN, 1),
                        tuple(OutsideReason.INFERRED_ONLY, 2));
    }

    @Test
    void programmesWhoseMoneyIsTheParentsStandInItsFiscalYears() {
        MoneyGraph graph = new MoneyGraph()
                .budget("program:whole", 2025, "INITIAL", 5)
                .budget("program:whole", 2026, "INITIAL_DRAFT", 6)
                .budget("program:other", 2025, "INITIAL", 7)
                .related("program:part", "PART_OF", "program:whole")
                .related("program:part", "SUPPORTS", "stage:s")
                .related("program:part", "OPEN_TO", "group:g")
                .related("program:part-of-other", "PART_OF", "program:other")
                .related("program:part-of-other", "SUPPORTS", "stage:s")
                .related("program:part-of-other", "OPEN_TO", "group:g");

        assertThat(things(
                        coverage(graph, "rows", "DEVELOPMENT_STAGE", "columns", "APPLICANT_GROUP", "fiscalYear", 2026),
                        0,
                        0))
                .containsExactly("program:part");
    }

    @Test
    void draftBudgetsOfAFiscalYearAreCountedOnceByPillarAndMinistry() {
        MoneyGraph graph = pillarsAndMinistries()
                .budget("program:a", 2026, "INITIAL_DRAFT", 100)
                .budget("program:a", 2025, "INITIAL", 90)
                .budget("program:b", 2026, "INITIAL_DRAFT", 20)
                .budget("program:c", 2026, "INITIAL_DRAFT", 3)
                .budget("program:without-pillar", 2026, "INITIAL_DRAFT", 54)
                .budget("program:part", 2026, "INITIAL_DRAFT", 40)
                .related("program:part", "PART_OF", "program:a")
                .budget("program:fund", 2026, "INITIAL_DRAFT", Map.of("amount", 500L, "instrument", "FUND"))
                .budget("program:unknown", 2026, "INITIAL_DRAFT", Map.of("within", 590L))
                .budget("program:asked", 2026, "REQUEST", 8);

        Coverage coverage = coverage(
                graph,
                "rows",
                "PILLAR",
                "columns",
                "MINISTRY",
                "value",
                "MONEY",
                "fiscalYear",
                2026,
                "omitEmpty",
                true);

        assertThat(coverage.allRows())
                .extracting(row -> row.heading().key(), row -> row.total().amount(), row -> row.cells().stream()
                        .map(CoverageCell::amount)
                        .toList())
                .containsExactly(tuple("pillar:1", 120L, List.of(120L)), tuple("pillar:2", 3L, List.of(3L)));
        assertThat(coverage.total()).isEqualTo(new CoverageTotal(3, 2, 123L, 2, 0));
        assertThat(coverage.outside().amount()).isEqualTo(54L);
        assertThat(outsiders(coverage.outside()))
                .containsExactly(
                        "program:without-pillar NO_ROW",
                        "program:part NO_AMOUNT",
                        "program:fund NO_AMOUNT",
                        "program:unknown NO_AMOUNT",
                        "program:asked NO_AMOUNT");
        assertThat(coverage.outside().page(Page.forward(null, null)).nodes())
                .filteredOn(one -> one.thing().id().equals("program:asked"))
                .extracting(one -> one.explanation().in("EN"))
                .containsExactly("A request is neither a draft nor an appropriation.");
    }

    @Test
    void moneyByFiscalYearStandsInTheYearOfEachBudget() {
        MoneyGraph graph = new MoneyGraph()
                .node("agency:m", MINISTRY)
                .related("program:a", "ADMINISTERED_BY", "agency:m")
                .budget("program:a", 2024, "INITIAL", 4)
                .budget("program:a", 2025, "INITIAL", 5)
                .budget("program:a", 2025, "SUPPLEMENTARY", 50)
                .budget("program:a", 2026, "INITIAL_DRAFT", 6);

        assertThat(coverage(
                                graph,
                                "rows",
                                "FISCAL_YEAR",
                                "columns",
                                "MINISTRY",
                                "value",
                                "MONEY",
                                "rowIds",
                                List.of("2025", "2026"))
                        .allRows())
                .extracting(
                        row -> row.heading().fiscalYear(), row -> row.total().amount())
                .containsExactly(tuple(2025, 55L), tuple(2026, 6L));
    }

    @Test
    void stagesComeInTheirOrderAndAStageThatNobodyMayApplyAtIsAGap() {
        MoneyGraph graph = new MoneyGraph()
                .node("stage:launch", Map.of("order", 3L))
                .node("stage:clinical", Map.of("order", 2L))
                .node("stage:research", Map.of("order", 1L))
                .node("group:startup", Map.of())
                .node("group:large-company", Map.of())
                .node("group:university", Map.of())
                .related("program:a", "SUPPORTS", "stage:research")
                .related("program:a", "OPEN_TO", "group:startup")
                .related("program:a", "OPEN_TO", "group:large-company")
                .related("program:b", "SUPPORTS", "stage:research")
                .related("program:b", "SUPPORTS", "stage:clinical")
                .related("program:b", "OPEN_TO", "group:startup")
                .related("program:b", "OPEN_TO", "group:university");

        Coverage coverage = coverage(
                graph,
                "rows",
                "DEVELOPMENT_STAGE",
                "columns",
                "APPLICANT_GROUP",
                "columnIds",
                List.of("group:startup", "group:large-company"));

        assertThat(counts(coverage))
                .containsExactly("stage:research 2 1 = 2", "stage:clinical 1 0 = 1", "stage:launch 0 0 = 0");
        assertThat(things(coverage, 0, 1)).containsExactly("program:a");
        assertThat(coverage.allRows().get(2).cells()).allMatch(CoverageCell::gap);
    }

    private static List<String> outsiders(CoverageOutside outside) {
        return outside.page(Page.forward(null, null)).nodes().stream()
                .map(one -> one.thing().id() + " " + one.reason())
                .toList();
    }
}
