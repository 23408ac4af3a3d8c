package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import org.jspecify.annotations.Nullable;

/**
 * One value. Of text, number, date and truth one is given.
 *
 * @param label in words, as printed where it was
 * @param truth the field {@code boolean} of the API, which is no name in Java
 */
public record FactScalar(
        Localized label,
        @Nullable Localized text,
        @Nullable Number number,
        @Nullable String date,
        @Nullable Boolean truth) {

    static FactScalar of(Property property, Object value, Localized label) {
        if (property.localized()) {
            return new FactScalar(label, label, null, null, null);
        }
        if (value instanceof Boolean truth) {
            return new FactScalar(label, null, null, null, truth);
        }
        if (value instanceof Number number) {
            return new FactScalar(label, null, number, null, null);
        }
        String text = value.toString();
        return property.isScalar(ScalarKind.PARTIAL_DATE)
                ? new FactScalar(label, null, null, text, null)
                : new FactScalar(label, Localized.untranslated(text), null, null, null);
    }
}
