package dev.kikigraph.insight.changes;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares the properties of a node or relationship, field by field as the API has them. What is stored beside these is
 * derived, such as the position in the source, and is no change for a reader.
 */
final class FieldChanges {

    private static final Localized EVIDENCE_LABEL = new Localized("根拠", "Evidence");

    private FieldChanges() {}

    /**
     * Compares the properties that a node or relationship had with those that it has.
     *
     * @param properties of the type
     * @param before null where it was not there
     * @param after null where it is not there
     * @return in the order of the ontology
     */
    static List<FieldChange> between(
            List<Property> properties, @Nullable PropertiesVersion before, @Nullable PropertiesVersion after) {
        PropertiesVersion from = before == null ? PropertiesVersion.NONE : before;
        PropertiesVersion to = after == null ? PropertiesVersion.NONE : after;
        List<FieldChange> changes = new ArrayList<>();
        for (Property property : properties) {
            if (property.derived()) {
                continue;
            }
            if (property.localized()) {
                addText(changes, property, "JA", property.japaneseKey(), from, to);
                addText(changes, property, "EN", property.englishKey(), from, to);
            } else if (differ(property.storedKeys(), from, to)) {
                changes.add(new FieldChange(
                        property.name(),
                        Words.of(property.documentation()),
                        null,
                        values(property, from),
                        values(property, to),
                        printed(property, from),
                        printed(property, to)));
            }
        }
        if (differ(List.of(StoredKeys.EVIDENCE), from, to)) {
            changes.add(new FieldChange(
                    StoredKeys.EVIDENCE,
                    EVIDENCE_LABEL,
                    null,
                    evidence(from.get(StoredKeys.EVIDENCE)),
                    evidence(to.get(StoredKeys.EVIDENCE)),
                    null,
                    null));
        }
        return List.copyOf(changes);
    }

    private static void addText(
            List<FieldChange> changes,
            Property property,
            String lang,
            String key,
            PropertiesVersion from,
            PropertiesVersion to) {
        if (differ(List.of(key), from, to)) {
            changes.add(new FieldChange(
                    property.name(),
                    Words.of(property.documentation()),
                    lang,
                    texts(from.get(key)),
                    texts(to.get(key)),
                    null,
                    null));
        }
    }

    private static boolean differ(List<String> keys, PropertiesVersion from, PropertiesVersion to) {
        return keys.stream().anyMatch(key -> !Objects.equals(from.get(key), to.get(key)));
    }

    private static List<String> values(Property property, PropertiesVersion values) {
        if (property.isScalar(ScalarKind.RATIO) && values.get(property.numeratorKey()) != null) {
            return List.of(
                    text(values.get(property.numeratorKey())) + "/" + text(values.get(property.denominatorKey())));
        }
        Property.Printed printed = property.printed();
        if (printed == null || printed.min() == null || printed.max() == null || printed.qualifier() == null) {
            return texts(values.get(property.name()));
        }
        return quantity(
                values.get(property.name()),
                values.get(printed.min()),
                values.get(printed.max()),
                values.get(printed.qualifier()));
    }

    /** With its bounds where it has no value of its own, and how exact it is where it is not exact. */
    private static List<String> quantity(
            @Nullable Object value, @Nullable Object min, @Nullable Object max, @Nullable Object qualifier) {
        if (value == null && min == null && max == null) {
            return List.of();
        }
        String number =
                value != null ? text(value) : (min == null ? "" : text(min)) + "–" + (max == null ? "" : text(max));
        return List.of(qualifier == null || qualifier.equals("EXACT") ? number : number + " (" + qualifier + ")");
    }

    private static @Nullable String printed(Property property, PropertiesVersion values) {
        Property.Printed printed = property.printed();
        Object text = printed == null ? null : values.get(printed.text());
        return text == null ? null : text.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(FieldChanges::text).toList()
                : List.of(text(value));
    }

    private static List<String> evidence(@Nullable Object pieces) {
        return texts(pieces).stream().map(Evidence::readable).toList();
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
