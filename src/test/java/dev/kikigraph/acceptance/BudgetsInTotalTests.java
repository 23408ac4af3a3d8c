package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.money.ExclusionReason;
import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.EnumType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Budgets of the real data say whether they are in the total, as the totals count them. */
class BudgetsInTotalTests {

    private static final Snapshot GRAPH = SeedSnapshot.get();

    private final Appropriations all = total(new Filter(Set.of(), Set.of()));

    @Test
    void aBudgetIsInTheTotalWhereTheTotalOfEverythingCountsIt() {
        Map<String, String> counted = Stream.concat(
                        all.counted().stream().map(one -> Map.entry(id(one.appropriation()), "true null")),
                        all.excluded().stream()
                                .filter(one -> one.appropriation() != null)
                                .map(one -> Map.entry(id(one.appropriation()), "false " + one.reason())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, String> told = GRAPH.ofType("Budget").stream()
                .collect(Collectors.toMap(
                        SnapshotNode::id, budget -> budget.get("inTotal") + " " + budget.get("notInTotalReason")));

        assertThat(told).hasSize(41).isEqualTo(counted);
        assertThat(told.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "true null", 34L,
                        "false FUND", 3L,
                        "false AMOUNT_UNKNOWN", 2L,
                        "false PART_OF_COUNTED", 1L,
                        "false REQUEST", 1L));
    }

    @Test
    void theBudgetsInTheTotalOfAYearAndStageAddUpToWhatIsTotalledForThese() {
        Map<List<Object>, Long> sums = GRAPH.ofType("Budget").stream()
                .filter(budget -> Boolean.TRUE.equals(budget.get("inTotal")))
                .collect(Collectors.groupingBy(
                        budget -> List.<Object>of(budget.get("fiscalYear"), budget.get("stage")),
                        Collectors.summingLong(budget -> (Long) budget.get("amount"))));

        assertThat(sums).isNotEmpty().allSatisfy((of, sum) -> assertThat(
                        total(new Filter(Set.of((Long) of.get(0)), Set.of((String) of.get(1))))
                                .total())
                .isEqualTo(sum));
        assertThat(sums).containsEntry(List.of(2026L, "INITIAL_DRAFT"), 16_860_000_000L);
        assertThat(sums.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(all.counted().stream().mapToLong(Counted::amount).sum());
    }

    @Test
    void anAmountIsLessThanTheSumThatItIsPartOf() {
        assertThat(GRAPH.ofType("Budget"))
                .filteredOn(budget -> budget.get("amount") != null && budget.get("within") != null)
                .isNotEmpty()
                .allSatisfy(budget -> assertThat((Long) budget.get("amount")).isLessThan((Long) budget.get("within")));
    }

    @Test
    void theReasonsAreThoseOfTheOntology() {
        EnumType type = GRAPH.ontology().enums().stream()
                .filter(one -> one.name().equals("ExclusionReason"))
                .findFirst()
                .orElseThrow();

        assertThat(type.values())
                .extracting(EnumType.Value::name)
                .containsExactlyElementsOf(
                        Arrays.stream(ExclusionReason.values()).map(Enum::name).toList());
    }

    private static Appropriations total(Filter filter) {
        return Appropriations.of(new LinkedHashSet<>(GRAPH.ofType("Program")), filter, any -> true);
    }

    private static String id(Appropriation appropriation) {
        return appropriation.budget().id();
    }
}
