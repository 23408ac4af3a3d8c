package dev.kikigraph.insight.money;

import dev.kikigraph.insight.money.ProgramYears.BudgetComparison;
import dev.kikigraph.insight.rules.Appropriation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the appropriations of two fiscal years that correspond: requests, funds of as many years, initial and
 * supplementary budgets each among them.
 */
final class BudgetPairs {

    private BudgetPairs() {}

    static List<BudgetComparison> of(List<Appropriation> all, long from, long to) {
        List<Appropriation> later = new ArrayList<>(settled(all, to));
        List<BudgetComparison> pairs = new ArrayList<>();
        for (Appropriation before : settled(all, from)) {
            Appropriation after = later.stream()
                    .filter(one -> corresponds(before, one))
                    .min(Comparator.comparing(one -> one.amount() == null))
                    .orElse(null);
            later.remove(after);
            pairs.add(BudgetComparison.of(before, after));
        }
        later.forEach(after -> pairs.add(BudgetComparison.of(null, after)));
        return pairs;
    }

    /** Appropriations of a year, without drafts in whose stead an initial budget counts. */
    private static List<Appropriation> settled(List<Appropriation> all, long year) {
        return all.stream()
                .filter(one -> one.fiscalYear() == year)
                .filter(one -> all.stream().noneMatch(one::givesWayTo))
                .toList();
    }

    private static boolean corresponds(Appropriation one, Appropriation other) {
        return one.request() == other.request()
                && Stream.of("instrument", "years")
                        .allMatch(key -> Objects.equals(
                                one.budget().get(key), other.budget().get(key)))
                && AmountComparison.isInitial(one) == AmountComparison.isInitial(other);
    }
}
