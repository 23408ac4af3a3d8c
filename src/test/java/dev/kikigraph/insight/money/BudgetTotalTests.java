package dev.kikigraph.insight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.acceptance.SeedSnapshot;
import dev.kikigraph.insight.BoundArguments;
import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTotalTests {

    private static final Map<String, Object> METI_DRAFT_2026 =
            Map.of("ministry", "agency:meti", "fiscalYears", List.of(2026), "stages", List.of("INITIAL_DRAFT"));

    @Test
    void moneyForTheHubsComesFromTwoBudgets() {
        BudgetTotal total = seed(Map.of(
                "program", "program:device-hub-strengthening",
                "fiscalYears", List.of(2025, 2026),
                "stages", List.of("INITIAL_DRAFT", "SUPPLEMENTARY")));

        assertThat(total.amount()).isEqualTo(880_000_000L);
        assertThat(total.sums())
                .containsExactly(
                        new BudgetSum(2025, "SUPPLEMENTARY", 760_000_000L, 1),
                        new BudgetSum(2026, "INITIAL_DRAFT", 120_000_000L, 1));
    }

    @Test
    void programmesOfAMinistryThatAFundingAgencyRunsUnderAPillar() {
        BudgetTotal total = seed(Map.of(
                "pillar", "pillar:1",
                "ministry", "agency:meti",
                "body", "agency:amed",
                "fiscalYears", List.of(2026)));

        assertThat(total.amount()).isEqualTo(2_150_000_000L);
        assertThat(counted(total))
                .containsExactly(
                        "budget:next-gen-healthtech-startup:2026:initial-draft 850000000",
                        "budget:medical-engineering-global:2026:initial-draft 1300000000");
        assertThat(left(total)).containsExactly("NOT_GIVEN program:digital-healthcare-acceleration");
    }

    @Test
    void yearWithoutMoneyTellsWhichYearsThereAre() {
        BudgetTotal total = seed(Map.of("program", "program:device-hub-strengthening", "fiscalYears", List.of(1999)));

        assertThat(total.amount()).isNull();
        assertThat(total.fiscalYears()).containsExactly(2024L, 2025L, 2026L);
        assertThat(seed(Map.of("ministry", "agency:meti", "stages", List.of("REQUEST")))
                        .fiscalYears())
                .isEmpty();
    }

    @Test
    void draftOfAMinistryByPillar() {
        BudgetTotal total = seed(METI_DRAFT_2026);

        assertThat(total.amount()).isEqualTo(7_370_000_000L);
        assertThat(groups(total, "PILLAR"))
                .containsExactly("pillar:1 5170000000", "pillar:2 2200000000", "pillar:3 null");
        assertThat(left(group(total, "PILLAR", 2).total()))
                .containsExactly(
                        "NOT_GIVEN program:ventilator-domestic-production", "ONLY_FOR_PROGRAMME program:device-3r");
    }

    @Test
    void whatFeedsNoPillarIsAGroupOfItsOwn() {
        BudgetTotal total = seed(Map.of("ministry", "agency:mext", "fiscalYears", List.of(2026)));

        assertThat(total.amount()).isEqualTo(5_400_000_000L);
        assertThat(groups(total, "PILLAR")).containsExactly("null 5400000000");
        assertThat(left(total))
                .containsExactly(
                        "NOT_GIVEN program:device-research-results",
                        "PART_OF_COUNTED program:translational-research-support");
    }

    @Test
    void theBudgetOfAPartThatHasNoneIsThatOfItsProgramme() {
        BudgetTotal total = seed(Map.of("program", "program:device-3r", "fiscalYears", List.of(2026)));

        assertThat(total.amount()).isNull();
        assertThat(total.count()).isZero();
        assertThat(left(total)).containsExactly("ONLY_FOR_PROGRAMME program:device-3r");
    }

    @Test
    void whoCarriesAProgrammeOutMayBeSaidForSomeYearsOnly() {
        BudgetTotal total = seed(Map.of(
                "program", "program:next-gen-healthtech-startup",
                "body", "agency:amed"));

        assertThat(counted(total)).containsExactly("budget:next-gen-healthtech-startup:2026:initial-draft 850000000");
        assertThat(left(total))
                .containsExactly(
                        "OTHER_YEARS program:next-gen-healthtech-startup",
                        "OTHER_YEARS program:next-gen-healthtech-startup");
        assertThat(groups(seed(Map.of("program", "program:next-gen-healthtech-startup")), "BODY"))
                .containsExactly("agency:amed 850000000", "null 980000000");
    }

    @Test
    void yearsAndStagesAreGroupsToo() {
        BudgetTotal total = seed(Map.of("program", "program:medical-technology-practical-use"));

        assertThat(total.amount()).isEqualTo(7_400_000_000L);
        assertThat(groups(total, "FISCAL_YEAR")).containsExactly("2025 4900000000", "2026 2500000000");
        assertThat(groups(total, "STAGE"))
                .containsExactly("INITIAL_DRAFT 2500000000", "INITIAL 2700000000", "SUPPLEMENTARY 2200000000");
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
                Map.of("pillar", "program:device-3r"),
                "pillar is program:device-3r, of the type Program. It must be of the type Pillar, such as pillar:1.");
        assertRefused(
                Map.of("ministry", "agency:amed"),
                "ministry is agency:amed, which is of the kind FUNDING_AGENCY, not MINISTRY. Ask for who carries a"
                        + " programme out by body.");
        assertRefused(
                Map.of("fiscalYears", List.of(8)),
                "fiscalYears is 8. A fiscal year is the calendar year in which it begins: 2026 for 令和8年度.");
        assertRefused(Map.of("stages", List.of()), "stages is an empty list. Leave it out to ask for all.");
    }

    private static void assertRefused(Map<String, Object> arguments, String message) {
        assertThatThrownBy(() -> seed(arguments))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.error().code()).isEqualTo(ErrorCode.BAD_REQUEST))
                .hasMessage(message);
    }

    private static BudgetTotal seed(Map<String, Object> arguments) {
        return ask(arguments, SeedSnapshot.get());
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
        return total.groups(BudgetGrouping.valueOf(by), Page.forward(null, null))
                .nodes()
                .get(position);
    }

    private static List<String> groups(BudgetTotal total, String by) {
        return total.groups(BudgetGrouping.valueOf(by), Page.forward(null, null)).nodes().stream()
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
