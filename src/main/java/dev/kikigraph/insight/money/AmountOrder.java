package dev.kikigraph.insight.money;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In what order a total lists what it is made of, as the API names it. */
enum AmountOrder {
    SOURCE,
    AMOUNT_DESC,
    AMOUNT_ASC;

    /**
     * Sorts, leaves equal amounts in the order of the source, and puts what has none last.
     *
     * @param amount in yen; null where nothing is known
     */
    <T> List<T> sorted(List<T> inSourceOrder, Function<T, @Nullable Long> amount) {
        return switch (this) {
            case SOURCE -> inSourceOrder;
            case AMOUNT_DESC -> sorted(inSourceOrder, amount, Comparator.reverseOrder());
            case AMOUNT_ASC -> sorted(inSourceOrder, amount, Comparator.naturalOrder());
        };
    }

    private static <T> List<T> sorted(List<T> those, Function<T, @Nullable Long> amount, Comparator<Long> order) {
        return those.stream()
                .sorted(Comparator.comparing(amount, Comparator.nullsLast(order)))
                .toList();
    }
}
