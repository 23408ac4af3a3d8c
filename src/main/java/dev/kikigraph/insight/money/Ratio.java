package dev.kikigraph.insight.money;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.StoredKeys;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A rate, with the fields of the API's {@code Ratio}. */
public record Ratio(
        Number numerator,
        Number denominator,
        Number value,
        @Nullable String printed) {

    private static final String RATE = "rate";

    /** Ratio of a FundingStep or SupportTerm; null where it has none. */
    static @Nullable Ratio of(SnapshotNode of) {
        return of.get(StoredKeys.numerator(RATE)) instanceof Number numerator
                        && of.get(StoredKeys.denominator(RATE)) instanceof Number denominator
                        && of.get(RATE) instanceof Number value
                ? new Ratio(numerator, denominator, value, (String) of.get(StoredKeys.printed(RATE)))
                : null;
    }

    /** Such as {@code 2/3}, the same however it is printed. */
    String text() {
        return plain(numerator) + "/" + plain(denominator);
    }

    private static String plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
