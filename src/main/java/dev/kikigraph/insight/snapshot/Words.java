package dev.kikigraph.insight.snapshot;

import dev.kikigraph.ontology.Documentation;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.ValueType;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields and values of enums in words, as the ontology has them. */
public final class Words {

    /** The field that says in what unit a decimal number is. */
    private static final String UNIT = "unit";

    private Words() {}

    /** The value itself where the ontology does not know it. */
    public static Localized of(String type, String value, Ontology ontology) {
        return ontology.enums().stream()
                .filter(one -> one.name().equals(type))
                .flatMap(one -> one.values().stream())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .map(one -> of(one.documentation()))
                .orElseGet(() -> new Localized(value, value));
    }

    /** Null for null. */
    public static @Nullable Localized ofNullable(String type, @Nullable String value, Ontology ontology) {
        return value == null ? null : of(type, value, ontology);
    }

    /** The label of what the ontology documents. */
    public static Localized of(Documentation documentation) {
        return new Localized(documentation.label(false), documentation.label(true));
    }

    /** The value of a property in words, as printed where it was; null where there is none. */
    public static @Nullable Localized ofValue(
            Property property, Function<String, @Nullable Object> values, Ontology ontology) {
        if (property.localized()) {
            Object ja = values.apply(property.japaneseKey());
            return ja == null ? null : new Localized(ja.toString(), (String) values.apply(property.englishKey()));
        }
        Object value = values.apply(property.name());
        if (value == null) {
            return null;
        }
        Property.Printed printed = property.printed();
        String print = printed == null ? null : (String) values.apply(printed.text());
        if (printed != null && print != null) {
            String qualifier = printed.qualifier() == null ? null : (String) values.apply(printed.qualifier());
            String around = qualifier == null || qualifier.equals("EXACT")
                    ? ""
                    : of("Qualifier", qualifier, ontology).in("EN").toLowerCase(Locale.ROOT) + " ";
            return new Localized(print, englishOfPrinted(property, value, print, around, values));
        }
        List<Localized> each = (value instanceof List<?> list ? list : List.of(value))
                .stream().map(one -> ofSingle(property, one, ontology)).toList();
        return new Localized(
                each.stream().map(one -> one.in("JA")).collect(Collectors.joining("、")),
                each.stream().map(one -> one.in("EN")).collect(Collectors.joining(", ")));
    }

    /** One value in words, as it is stored. */
    public static Localized ofSingle(Property property, Object value, Ontology ontology) {
        if (property.type() instanceof ValueType.Enumeration of) {
            return of(of.type().name(), value.toString(), ontology);
        }
        String text = value.toString();
        String english = english(property, value);
        if (value instanceof Boolean truth) {
            return new Localized(truth ? "はい" : "いいえ", truth ? "Yes" : "No");
        }
        if (property.isScalar(ScalarKind.FISCAL_YEAR)) {
            return new Localized(text + "年度", english);
        }
        return property.isScalar(ScalarKind.YEN)
                ? new Localized(String.format(Locale.ROOT, "%,d円", (Long) value), english)
                : Localized.untranslated(text);
    }

    /**
     * A printed value with the words around it; null where the print alone says what they are.
     *
     * @param around what its qualifier says; empty where it is exact
     */
    private static @Nullable String englishOfPrinted(
            Property property, Object value, String print, String around, Function<String, @Nullable Object> values) {
        boolean number = property.isScalar(ScalarKind.DECIMAL) || property.isScalar(ScalarKind.INT);
        if (!number && !property.isScalar(ScalarKind.YEN)) {
            return around.isEmpty() ? english(property, value) : null;
        }
        if (number
                && Localized.of(values, UNIT) == null
                && Localized.untranslated(print).en() != null) {
            // Without words it is the same in both languages, and may be exacter: 110/100.
            return print;
        }
        String english = quantity(property, value, values);
        return english == null ? null : around + english;
    }

    /** With its unit, where the value has one. Null where that has no English. */
    private static @Nullable String quantity(
            Property property, Object value, Function<String, @Nullable Object> values) {
        if (property.isScalar(ScalarKind.YEN)) {
            return english(property, value);
        }
        String number = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        Localized unit = property.isScalar(ScalarKind.DECIMAL) ? Localized.of(values, UNIT) : null;
        if (unit == null) {
            return number;
        }
        String english = unit.en() == null ? Localized.untranslated(unit.ja()).en() : unit.en();
        return english == null ? null : english.equals("%") ? number + english : number + " " + english;
    }

    /** A value that is written otherwise than it is printed in Japanese; null for what has words around it. */
    private static @Nullable String english(Property property, Object value) {
        if (property.isScalar(ScalarKind.PARTIAL_DATE)) {
            return value.toString();
        }
        if (property.isScalar(ScalarKind.FISCAL_YEAR)) {
            return "FY" + value;
        }
        return property.isScalar(ScalarKind.YEN) ? String.format(Locale.ROOT, "¥%,d", (Long) value) : null;
    }
}
