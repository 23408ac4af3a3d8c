package dev.kikigraph.graph.inheritance;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.ontology.InheritedField;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fiscal years outside which a thing inherits none: where it is said when it begins or ends, it is not of those before
 * or after.
 *
 * @param years whether values are the fiscal years that they hold in
 * @param first null for no limit
 * @param last null for no limit
 */
record Limits(boolean years, @Nullable Long first, @Nullable Long last) {

    private static final String FIRST_MONTH = "04";
    private static final int MONTH = 5;
    private static final int DAY = 7;
    private static final int YEAR_LENGTH = 4;

    static Limits of(InheritedField field, StoredNode thing) {
        boolean years = field.relationshipType() == null && field.several() == null;
        return new Limits(years, said(thing, field.notBefore(), "01"), said(thing, field.notAfter(), "12"));
    }

    /** The effect as far as it holds within the limits; null where it does not. */
    @Nullable
    Effect within(Effect effect) {
        if (!years) {
            return effect;
        }
        long year = (Long) effect.value();
        boolean holds = (effect.fiscalYears() == null || effect.fiscalYears().contains(year))
                && (first == null || first <= year)
                && (last == null || year <= last);
        return holds
                ? new Effect(
                        effect.value(), null, effect.stated(), effect.facts(), effect.inheritedFrom(), effect.depth())
                : null;
    }

    private static @Nullable Long said(StoredNode thing, List<String> keys, String month) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(thing.properties().get(key)))
                .findFirst()
                .map(value -> value instanceof Long year ? year : (Long) ofDate(value.toString(), month))
                .orElse(null);
    }

    /**
     * The fiscal year of a partial date.
     *
     * @param usual month of a year without one: from its beginning it is still of the fiscal year before
     */
    private static long ofDate(String date, String usual) {
        long year = Long.parseLong(date.substring(0, YEAR_LENGTH));
        String month = date.length() > YEAR_LENGTH ? date.substring(MONTH, DAY) : usual;
        return month.compareTo(FIRST_MONTH) < 0 ? year - 1 : year;
    }
}
