package dev.kikigraph.seed.printed;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Quantity that a printed text states.
 *
 * @param value the value, or the bound of a quantity that has one; null for a range
 * @param min lower bound; null where there is none, and for what is exact or about
 * @param max upper bound; null where there is none, and for what is exact or about
 * @param unit what follows the number, such as {@code 円} or {@code 人}; empty where nothing does
 */
public record Quantity(
        @Nullable BigDecimal value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Qualifier qualifier,
        String unit) {

    static Quantity of(BigDecimal value, Qualifier qualifier, String unit) {
        return switch (qualifier) {
            case EXACT, ABOUT -> new Quantity(value, null, null, qualifier, unit);
            case AT_LEAST, MORE_THAN -> new Quantity(value, value, null, qualifier, unit);
            case UP_TO, LESS_THAN -> new Quantity(value, null, value, qualifier, unit);
            case RANGE -> throw new IllegalArgumentException("A range has two bounds");
        };
    }

    static Quantity range(BigDecimal min, BigDecimal max, String unit) {
        return new Quantity(null, min, max, Qualifier.RANGE, unit);
    }
}
