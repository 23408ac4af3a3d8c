package dev.kikigraph.insight.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.acceptance.SeedSnapshot;
import dev.kikigraph.insight.BoundArguments;
import dev.kikigraph.paging.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On the real data. */
class CoverageTests {

    @Test
    void programmesByPillarAndMinistry() {
        Coverage coverage = coverage("rows", "PILLAR", "columns", "MINISTRY");

        assertThat(coverage.of()).containsExactly("Program");
        assertThat(coverage.columns())
                .extracting(column -> column.heading().key())
                .containsExactly(
                        "agency:mhlw",
                        "agency:meti",
                        "agency:mext",
                        "agency:cabinet-secretariat",
                        "agency:cabinet-office",
                        "agency:digital-agency");
        assertThat(counts(coverage))
                .containsExactly(
                        "pillar:1 73 31 0 0 0 0 = 104", "pillar:2 8 5 0 0 0 0 = 13", "pillar:3 6 2 0 0 0 0 = 7");
        assertThat(coverage.total()).isEqualTo(new CoverageTotal(124, 124, null, 6, 12));
        assertThat(coverage.gapCount()).isEqualTo(12);
        assertThat(coverage.columns().get(0).total()).isEqualTo(new CoverageTotal(87, 87, null, 3, 0));
        assertThat(coverage.columns().get(2).total()).isEqualTo(new CoverageTotal(0, 0, null, 0, 3));
    }

    @Test
    void whatStandsInACellIsListedInTheOrderOfTheSource() {
        Coverage coverage = coverage("rows", "PILLAR", "columns", "MINISTRY");

        assertThat(things(coverage, 2, 0))
                .containsExactly(
                        "program:supply-chain-risk-monitoring",
                        "program:supply-chain-risk-response",
                        "program:supply-chain-risk-assessment",
                        "program:supply-chain-risk-system-review",
                        "program:supply-chain-risk",
                        "program:ventilator-domestic-production");
        assertThat(things(coverage, 2, 1))
                .containsExactlyInAnyOrder("program:device-3r", "program:ventilator-domestic-production");
    }

    @Test
    void whatStandsInNoCellIsToldWithTheReason() {
        CoverageOutside outside =
                coverage("rows", "PILLAR", "columns", "MINISTRY").outside();

        assertThat(outside.count()).isEqualTo(21);
        assertThat(outside.reasons())
                .extracting(CoverageOutside.ByReason::reason, CoverageOutside.ByReason::count, one -> one.explanation()
                        .in("EN"))
                .containsExactly(
                        tuple(OutsideReason.NO_ROW, 18, "The graph does not connect it with a pillar."),
                        tuple(OutsideReason.NO_COLUMN, 3, "The graph does not connect it with a ministry."));
        assertThat(outside.page(Page.forward(200, null)).nodes())
                .filteredOn(one -> one.reason() == OutsideReason.NO_COLUMN)
                .extracting(one -> one.thing().id())
                .containsExactly(
                        "program:deep-tech-startup-support",
                        "program:rd-tax-incentive",
                        "program:open-innovation-tax-incentive");
    }

    @Test
    void withoutInferenceNoProgrammeCountsUnderAPillar() {
        Coverage coverage = coverage("rows", "PILLAR", "columns", "MINISTRY", "includeInferred", false);

        assertThat(coverage.total()).isEqualTo(new CoverageTotal(0, 0, null, 0, 18));
        assertThat(coverage.outside().reasons())
                .extracting(CoverageOutside.ByReason::reason, CoverageOutside.ByReason::count)
                .containsExactly(
                        tuple(OutsideReason.NO_ROW, 18),
                        tuple(OutsideReason.NO_COLUMN, 3),
                        tuple(OutsideReason.INFERRED_ONLY, 124));
    }

    /** Their money is that of the programme which they are part of, and which has appropriations of 2025 and 2026. */
    @Test
    void programmesWhoseMoneyIsTheParentsStandInItsFiscalYears() {
        Coverage coverage = coverage(
                "rows",
                "DEVELOPMENT_STAGE",
                "columns",
                "APPLICANT_GROUP",
                "columnIds",
                List.of("group:medical-venture"),
                "fiscalYear",
                2026);

        assertThat(things(coverage, 3, 0))
                .containsExactly("program:mediso-total-support", "program:healthcare-venture-fostering");
    }

    @Test
    void draftBudgetsOfFiscalYear2026AreCountedOnceByPillarAndMinistry() {
        Coverage coverage = coverage(
                "rows", "PILLAR", "columns", "MINISTRY", "value", "MONEY", "fiscalYear", 2026, "omitEmpty", true);

        assertThat(coverage.allRows())
                .extracting(row -> row.heading().key(), row -> row.total().amount(), row -> row.cells().stream()
                        .map(CoverageCell::amount)
                        .toList())
                .containsExactly(
                        tuple("pillar:1", 9_090_000_000L, List.of(3_920_000_000L, 5_170_000_000L)),
                        tuple("pillar:2", 2_370_000_000L, List.of(170_000_000L, 2_200_000_000L)));
        assertThat(coverage.total()).isEqualTo(new CoverageTotal(10, 10, 11_460_000_000L, 4, 0));
        assertThat(coverage.outside().amount()).isEqualTo(5_400_000_000L);
        assertThat(coverage.outside().page(Page.forward(null, null)).nodes())
                .extracting(one -> one.thing().id(), CoverageOutside.Outsider::reason)
                .containsExactlyInAnyOrder(
                        tuple("program:doctor-working-hours", OutsideReason.NO_AMOUNT),
                        tuple("program:asian-clinical-trial-network", OutsideReason.NO_AMOUNT),
                        tuple("program:mdsap-forum-2026", OutsideReason.NO_AMOUNT),
                        tuple("program:translational-research-support", OutsideReason.NO_AMOUNT),
                        tuple("program:translational-research-program", OutsideReason.NO_ROW));
        assertThat(coverage.outside().page(Page.forward(null, null)).nodes())
                .filteredOn(one -> one.thing().id().equals("program:mdsap-forum-2026"))
                .extracting(one -> one.explanation().in("EN"))
                .containsExactly("A request is neither a draft nor an appropriation.");
    }

    @Test
    void moneyByFiscalYearStandsInTheYearOfEachBudget() {
        Coverage coverage = coverage(
                "rows",
                "FISCAL_YEAR",
                "columns",
                "MINISTRY",
                "value",
                "MONEY",
                "columnIds",
                List.of("agency:mext"),
                "rowIds",
                List.of("2025", "2026"));

        assertThat(coverage.allRows())
                .extracting(
                        row -> row.heading().fiscalYear(), row -> row.total().amount())
                .containsExactly(tuple(2025, 5_400_000_000L), tuple(2026, 5_400_000_000L));
    }

    @Test
    void largeCompaniesMayApplyAtTheStageOfAppliedResearchOnly() {
        Coverage coverage = coverage(
                "rows",
                "DEVELOPMENT_STAGE",
                "columns",
                "APPLICANT_GROUP",
                "columnIds",
                List.of("group:startup", "group:sme", "group:large-company"));

        assertThat(counts(coverage))
                .containsExactly(
                        "stage:basic-research 1 0 0 = 1",
                        "stage:applied-research 1 1 1 = 1",
                        "stage:non-clinical 3 2 0 = 3",
                        "stage:clinical 3 2 0 = 3",
                        "stage:launch 0 0 0 = 0",
                        "stage:post-market 1 0 0 = 1");
        assertThat(things(coverage, 0, 0)).containsExactly("program:next-gen-healthtech-startup");
        assertThat(things(coverage, 1, 2)).containsExactly("program:next-gen-device-development");
        assertThat(things(coverage, 2, 0))
                .containsExactlyInAnyOrder(
                        "program:medical-engineering-global",
                        "program:medical-engineering-global-rd",
                        "program:university-medical-startup-support");
        assertThat(things(coverage, 5, 0)).containsExactly("program:digital-healthcare-acceleration");
        assertThat(coverage.allRows().get(4).cells()).allMatch(CoverageCell::gap);
    }

    @Test
    void membersOfImdrfAndOfTheAuditProgramme() {
        Coverage coverage = coverage(
                "rows",
                "FRAMEWORK",
                "columns",
                "COUNTRY",
                "rowIds",
                List.of("framework:imdrf", "framework:mdsap"),
                "roles",
                List.of("MEMBER"),
                "omitEmpty",
                true);

        assertThat(coverage.of()).containsExactly("Country");
        assertThat(coverage.columns())
                .extracting(
                        column -> column.heading().key() + " " + column.total().filled())
                .containsExactlyInAnyOrder(
                        "country:jp 2",
                        "country:us 2",
                        "country:ca 2",
                        "country:au 2",
                        "country:br 2",
                        "country:eu 1",
                        "country:gb 1",
                        "country:cn 1",
                        "country:ru 1",
                        "country:sg 1",
                        "country:kr 1",
                        "country:ch 1");
        assertThat(coverage.allRows()).extracting(row -> row.total().count()).containsExactly(12, 5);
    }

    @Test
    void whoeverIsAMemberOfImdrfAndHasNoRoleInTheAuditProgrammeIsAGap() {
        Coverage coverage = coverage(
                "rows",
                "FRAMEWORK",
                "columns",
                "COUNTRY",
                "rowIds",
                List.of("framework:mdsap"),
                "columnIds",
                List.of("country:cn", "country:ru", "country:ch", "country:sg", "country:jp"));
        CoverageRow row = coverage.allRows().get(0);

        assertThat(row.cells())
                .filteredOn(CoverageCell::gap)
                .extracting(cell -> cell.column().key())
                .containsExactlyInAnyOrder("country:cn", "country:ru", "country:ch");
        assertThat(row.cells().stream()
                        .filter(cell -> cell.column().key().equals("country:sg"))
                        .map(CoverageTests::things)
                        .toList()
                        .get(0))
                .extracting(CoverageThing::roles)
                .containsExactly(List.of("OBSERVER"));
    }

    @Test
    void projectsAreWhatIsCountedByCountry() {
        Coverage coverage = coverage("rows", "PILLAR", "columns", "COUNTRY", "columnIds", List.of("country:th"));

        assertThat(coverage.of()).containsExactly("Project");
        assertThat(things(coverage, 0, 0))
                .containsExactly(
                        "project:endoscopic-surgery-training-thailand",
                        "project:perinatal-telemedicine-thailand",
                        "project:liver-cancer-diagnosis-thailand");
    }

    static Coverage coverage(Object... arguments) {
        return CoverageQuestion.answer(arguments(arguments), SeedSnapshot.get(), 1);
    }

    /** With the defaults of the schema. */
    static CoverageArguments arguments(Object... arguments) {
        Map<String, Object> all = new HashMap<>(Map.of("value", "THINGS", "includeInferred", true, "omitEmpty", false));
        for (int i = 0; i < arguments.length; i += 2) {
            all.put((String) arguments[i], arguments[i + 1]);
        }
        return BoundArguments.of(CoverageArguments.class, all);
    }

    static List<String> counts(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        for (CoverageRow row : coverage.allRows()) {
            StringBuilder line = new StringBuilder(row.heading().key());
            row.cells().forEach(cell -> line.append(' ').append(cell.count()));
            lines.add(line.append(" = ").append(row.total().count()).toString());
        }
        return lines;
    }

    static List<String> things(Coverage coverage, int row, int column) {
        return things(coverage.allRows().get(row).cells().get(column)).stream()
                .map(thing -> thing.thing().id())
                .toList();
    }

    private static List<CoverageThing> things(CoverageCell cell) {
        return cell.content()
                .page(cell.row(), cell.column(), Page.forward(200, null))
                .nodes();
    }
}
