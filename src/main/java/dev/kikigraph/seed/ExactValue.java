package dev.kikigraph.seed;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.text.Fold;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of which two documents can say the same, or not: neither lists, which are put together, nor texts of our
 * own.
 */
final class ExactValue {

    private ExactValue() {}

    static boolean isExact(Property property) {
        return !property.list()
                && !property.localized()
                && !property.isIdentity()
                && !property.derived()
                && !property.name().equals(StoredKeys.ASSERTION);
    }

    /** In the order of the ontology. */
    static List<Property> given(DraftFact fact, DraftStatement statement) {
        return fact.types().stream()
                .filter(ExactValue::isExact)
                .filter(property -> statement.given().contains(property.name()))
                .toList();
    }

    /** Whether both say the same, however it is printed; what could not be read contradicts nothing. */
    static boolean agree(Property property, Map<String, Object> one, Map<String, Object> other) {
        if (!isRead(property, one) || !isRead(property, other)) {
            return true;
        }
        List<String> compared = property.isScalar(ScalarKind.RATIO)
                ? List.of(property.name())
                : property.storedKeys().stream()
                        .filter(key -> !key.equals(printedKey(property)))
                        .toList();
        return compared.stream().allMatch(key -> Objects.equals(folded(one.get(key)), folded(other.get(key))));
    }

    private static boolean isRead(Property property, Map<String, Object> values) {
        return property.storedKeys().stream().anyMatch(values::containsKey);
    }

    private static @Nullable Object folded(@Nullable Object value) {
        return value instanceof String text ? Fold.of(text) : value;
    }

    /** Written out: {@code 120000000}, {@code 2/3}, or {@code 20000-30000} for a range. */
    static String text(Property property, Map<String, Object> values) {
        if (property.isScalar(ScalarKind.RATIO)) {
            return values.get(property.numeratorKey()) + "/" + values.get(property.denominatorKey());
        }
        Object value = values.get(property.name());
        Property.Printed companions = property.printed();
        if (value == null && companions != null && companions.min() != null && companions.max() != null) {
            return text(values.get(companions.min())) + "-" + text(values.get(companions.max()));
        }
        return text(value);
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    static @Nullable String printed(Property property, Map<String, Object> values) {
        return printedKey(property).isEmpty() ? null : (String) values.get(printedKey(property));
    }

    private static String printedKey(Property property) {
        Property.Printed companions = property.printed();
        return companions == null ? "" : companions.text();
    }

    /** All that a statement gives, as evidence can name it. */
    static Set<String> provable(DraftFact fact, DraftStatement statement) {
        Set<String> fields = new LinkedHashSet<>();
        fact.types().stream()
                .filter(property -> isExact(property) || property.localized() || property.list())
                .map(Property::name)
                .filter(name -> !name.equals(StoredKeys.RATIONALE) && !name.equals(StoredKeys.ANOMALY_IDS))
                .filter(statement.given()::contains)
                .forEach(fields::add);
        return fields;
    }
}
