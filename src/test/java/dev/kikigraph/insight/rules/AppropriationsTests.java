package dev.kikigraph.insight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.MoneyGraph;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppropriationsTests {

    static final Filter DRAFT_2026 = new Filter(Set.of(2026L), Set.of("INITIAL_DRAFT"));
    static final Filter ALL = new Filter(Set.of(), Set.of());

    @Test
    void fundsAndUnknownAmountsAndRequestsAreListedApart() {
        Snapshot graph = new MoneyGraph()
                .budget("program:fund", 2023, "SUPPLEMENTARY", Map.of("amount", 15L, "instrument", "FUND"))
                .budget("program:unknown", 2025, "INITIAL", Map.of("within", 5_900L))
                .budget("program:unknown", 2026, "INITIAL_DRAFT", Map.of("within", 6_000L))
                .budget("program:request", 2026, "REQUEST", 7)
                .build();

        Appropriations found = of(graph, ALL, "program:fund", "program:unknown", "program:request");

        assertThat(found.total()).isNull();
        assertThat(left(found))
                .containsExactly(
                        "FUND budget:fund:2023:supplementary",
                        "REQUEST budget:request:2026:request",
                        "AMOUNT_UNKNOWN budget:unknown:2025:initial",
                        "AMOUNT_UNKNOWN budget:unknown:2026:initial-draft");
        assertThat(found.excluded().get(2).explanation().in("EN"))
                .isEqualTo("It is part of 5,900 yen; the source does not give the programme's own amount.");
    }

    @Test
    void aYearWithoutMoneyIsSaidToHaveNone() {
        Snapshot graph =
                new MoneyGraph().budget("program:a", 2024, "SUPPLEMENTARY", 5).build();

        assertThat(left(of(graph, DRAFT_2026, "program:a"))).containsExactly("NOT_GIVEN program:a");
    }

    @Test
    void aDraftGivesWayToTheInitialBudgetThatCameOfIt() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL_DRAFT", 10)
                .budget("program:a", 2026, "INITIAL", 9)
                .budget("program:a", 2026, "SUPPLEMENTARY", 4)
                .build();

        Appropriations found = of(graph, ALL, "program:a");

        assertThat(found.total()).isEqualTo(13);
        assertThat(left(found)).containsExactly("SUPERSEDED budget:a:2026:initial-draft in budget:a:2026:initial");
        assertThat(of(graph, DRAFT_2026, "program:a").total()).isEqualTo(10);
    }

    @Test
    void oneBudgetIsCountedOnceHoweverOftenItStandsThere() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL_DRAFT", 12)
                .node("budget:a:again", draftOf2026(13, "GENERAL"))
                .related("program:a", "HAS_BUDGET", "budget:a:again")
                .node("budget:a:fund", draftOf2026(90, "FUND"))
                .related("program:a", "HAS_BUDGET", "budget:a:fund")
                .budget("program:a", 2026, "SUPPLEMENTARY", 4)
                .build();

        Appropriations found = of(graph, ALL, "program:a");

        assertThat(found.total()).isEqualTo(16);
        assertThat(left(found))
                .containsExactly("SAME_BUDGET budget:a:again in budget:a:2026:initial-draft", "FUND budget:a:fund");
    }

    private static Map<String, Object> draftOf2026(long amount, String instrument) {
        return Map.of("fiscalYear", 2026L, "stage", "INITIAL_DRAFT", "instrument", instrument, "amount", amount);
    }

    @Test
    void theDraftCountsWhereTheInitialAmountIsUnknown() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL_DRAFT", 10)
                .budget("program:a", 2026, "INITIAL", Map.of("within", 90L))
                .build();

        Appropriations found = of(graph, ALL, "program:a");

        assertThat(counted(found)).containsExactly("budget:a:2026:initial-draft");
        assertThat(left(found)).containsExactly("AMOUNT_UNKNOWN budget:a:2026:initial");
    }

    @Test
    void moneyThatCannotBeOfTheProgrammeIsCountedOnItsOwn() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL", 10)
                .related("program:larger", "PART_OF", "program:a")
                .budget("program:larger", 2026, "INITIAL", 12)
                .related("program:other-vote", "PART_OF", "program:a")
                .budget("program:other-vote", 2026, "SUPPLEMENTARY", 3)
                .related("program:other-year", "PART_OF", "program:a")
                .budget("program:other-year", 2025, "INITIAL", 4)
                .related("program:part-in-2025", "PART_OF", "program:a", Map.of("fiscalYears", List.of(2025L)))
                .budget("program:part-in-2025", 2026, "INITIAL", 5)
                .build();

        Appropriations found = of(
                graph,
                ALL,
                "program:a",
                "program:larger",
                "program:other-vote",
                "program:other-year",
                "program:part-in-2025");

        assertThat(found.total()).isEqualTo(34);
        assertThat(found.excluded()).isEmpty();
    }

    @Test
    void aPartOfAFundIsNotHeldByIt() {
        Snapshot graph = new MoneyGraph()
                .budget("program:a", 2026, "INITIAL", Map.of("amount", 100L, "instrument", "FUND"))
                .related("program:part", "PART_OF", "program:a")
                .budget("program:part", 2026, "INITIAL", 5)
                .budget("program:b", 2026, "INITIAL", Map.of("amount", 100L, "years", 5L))
                .build();

        Appropriations found = of(graph, ALL, "program:a", "program:part", "program:b");

        assertThat(found.total()).isEqualTo(5);
        assertThat(left(found)).containsExactly("FUND budget:a:2026:initial", "FUND budget:b:2026:initial");
    }

    @Test
    void theLargerSumIsFoundByNameAndAmount() {
        Snapshot graph = new MoneyGraph()
                .node("program:larger", Map.of("nameJa", "大きい事業"))
                .budget("program:larger", 2026, "INITIAL", 50)
                .budget("program:a", 2026, "INITIAL", Map.of("amount", 5L, "within", 50L, "withinNameJa", "大きい事業"))
                .budget("program:b", 2026, "INITIAL", Map.of("amount", 6L, "within", 70L, "withinNameJa", "大きい事業"))
                .build();

        Appropriations found = of(graph, ALL, "program:larger", "program:a", "program:b");

        assertThat(found.total()).isEqualTo(56);
        assertThat(left(found)).containsExactly("PART_OF_COUNTED budget:a:2026:initial in budget:larger:2026:initial");
    }

    @Test
    void onlyTheHighestOfProgrammesWithoutMoneyIsListed() {
        Snapshot graph = new MoneyGraph()
                .related("program:part", "PART_OF", "program:a")
                .related("program:part-of-part", "PART_OF", "program:part")
                .related("program:with", "PART_OF", "program:umbrella")
                .related("program:without", "PART_OF", "program:umbrella")
                .budget("program:with", 2026, "INITIAL_DRAFT", 1)
                .build();

        assertThat(left(of(
                        graph,
                        DRAFT_2026,
                        "program:part-of-part",
                        "program:part",
                        "program:a",
                        "program:umbrella",
                        "program:with",
                        "program:without")))
                .containsExactly("NOT_GIVEN program:a", "NOT_GIVEN program:without");
    }

    static Appropriations of(Snapshot graph, Filter filter, String... programs) {
        Set<SnapshotNode> all = new LinkedHashSet<>();
        for (String program : programs) {
            all.add(graph.node(program).orElseThrow());
        }
        return Appropriations.of(all, filter, any -> true);
    }

    static List<String> counted(Appropriations found) {
        return found.counted().stream()
                .map(one -> one.appropriation().budget().id())
                .toList();
    }

    static List<String> left(Appropriations found) {
        return found.excluded().stream().map(AppropriationsTests::told).toList();
    }

    private static String told(Exclusion one) {
        Appropriation appropriation = one.appropriation();
        String what = one.reason() + " " + (appropriation == null ? one.program() : appropriation.budget()).id();
        return one.heldIn().isEmpty()
                ? what
                : what + " in " + one.heldIn().get(0).budget().id();
    }
}
