package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriations.Counted;
import java.util.Comparator;
import java.util.List;

/** In what order a total lists what it counts, as the API names it. */
enum CountedBudgetOrder {
    SOURCE,
    AMOUNT_DESC,
    AMOUNT_ASC;

    private static final Comparator<Counted> BY_AMOUNT = Comparator.comparingLong(Counted::amount);

    /** Sorts, and leaves equal amounts in the order of the source. */
    List<Counted> sorted(List<Counted> counted) {
        return switch (this) {
            case SOURCE -> counted;
            case AMOUNT_DESC -> counted.stream().sorted(BY_AMOUNT.reversed()).toList();
            case AMOUNT_ASC -> counted.stream().sorted(BY_AMOUNT).toList();
        };
    }
}
