package dev.kikigraph.insight.money;

import dev.kikigraph.insight.Appropriation;
import dev.kikigraph.insight.money.ProgramYears.BudgetComparison;
import java.util.ArrayList;
import java.util.List;

/** Finds the appropriations of two fiscal years that correspond: requests, funds, initial and supplementary budgets each among them. */
final class BudgetPairs {

    private BudgetPairs() {}

    static List<BudgetComparison> of(List<Appropriation> all, long from, long to) {
        List<Appropriation> later = new ArrayList<>(settled(all, to));
        List<BudgetComparison> pairs = new ArrayList<>();
        for (Appropriation before : settled(all, from)) {
            Appropriation after = later.stream()
                    .filter(one -> corresponds(before, one))
                    .findFirst()
                    .orElse(null);
            later.remove(after);
            pairs.add(BudgetComparison.of(before, after));
        }
        later.forEach(after -> pairs.add(BudgetComparison.of(null, after)));
        return pairs;
    }

    /** Those of a year, without drafts of which an initial budget came. */
    private static List<Appropriation> settled(List<Appropriation> all, long year) {
        return all.stream()
                .filter(one -> one.fiscalYear() == year)
                .filter(one -> !one.stage().equals("INITIAL_DRAFT")
                        || all.stream()
                                .noneMatch(later -> later.fiscalYear() == year
                                        && later.stage().equals("INITIAL")))
                .toList();
    }

    private static boolean corresponds(Appropriation one, Appropriation other) {
        return one.request() == other.request()
                && one.fund() == other.fund()
                && AmountComparison.isInitial(one) == AmountComparison.isInitial(other);
    }
}
