package dev.kikigraph.ontology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a node or relationship.
 *
 * @param name the field's name in SDL, seed and API
 * @param type the type of the value, or of each element where {@code list}
 * @param required whether the seed must give it. For a localized property this means the Japanese text
 * @param list whether it holds a list of values
 * @param localized whether it is text in two languages, stored as {@code nameJa} and {@code nameEn}
 * @param englishRequired for a localized property that has Japanese text: whether English must be given too
 * @param printed the names of the properties that keep what was printed; null where nothing but the value is kept
 * @param defaultValue the value, as the seed would write it, where the seed gives none; null for no default
 * @param kind whether it says what kind of thing a node is
 * @param derived whether it is computed at import, so that no seed gives it and nothing proves it
 * @param searched whether what it belongs to is found by it
 */
public record Property(
        String name,
        ValueType type,
        boolean required,
        boolean list,
        boolean localized,
        boolean englishRequired,
        @Nullable Printed printed,
        @Nullable String defaultValue,
        boolean kind,
        boolean derived,
        boolean searched,
        Documentation documentation) {

    /**
     * Companions of a value that was transcribed as printed.
     *
     * @param text holds the printed text itself
     * @param min lower bound; null for a value that is no quantity
     * @param max upper bound; null for a value that is no quantity
     * @param qualifier how exact the value is; null for a value that is no quantity
     */
    public record Printed(
            String text,
            @Nullable String min,
            @Nullable String max,
            @Nullable String qualifier) {}

    /**
     * Name of what identifies a node. Nothing else has a field of that name, since clients keep by it what they are
     * told.
     */
    public static final String ID = StoredKeys.ID;

    /** Name of what identifies a relationship. */
    public static final String RELATIONSHIP_ID = "relationshipId";

    /**
     * Key under which the value of a field, be it a property or a companion, is stored. A relationship keeps its id as
     * a node does.
     */
    public static String storedKey(String field) {
        return field.equals(RELATIONSHIP_ID) ? StoredKeys.ID : field;
    }

    /** Name of the field that tells in which language a localized field gives its text. */
    public static String languageField(String field) {
        return field + "Lang";
    }

    /** Whether a field of the API gives it: its value, a companion of that, or the language of its text. */
    public boolean gives(String field) {
        return field.equals(name)
                || (localized && field.equals(languageField(name)))
                || storedKeys().contains(storedKey(field));
    }

    /** Whether it identifies the node or relationship. Such a value is derived: the seed never gives it. */
    public boolean isIdentity() {
        return name.equals(ID) || name.equals(RELATIONSHIP_ID);
    }

    /** Whether things are found by it, so that it has an index. What an index holds must be short. */
    public boolean isName() {
        return !list && (name.equals("name") || name.equals("acronym"));
    }

    /** The same where not every node has it. */
    Property optional() {
        return new Property(
                name,
                type,
                false,
                list,
                localized,
                englishRequired,
                printed,
                defaultValue,
                kind,
                derived,
                searched,
                documentation);
    }

    public boolean isScalar(ScalarKind kind) {
        return type instanceof ValueType.Scalar scalar && scalar.kind() == kind;
    }

    /** Key under which the Japanese text of a localized property is stored. */
    public String japaneseKey() {
        return StoredKeys.japanese(name);
    }

    /** Key under which the English text of a localized property is stored. */
    public String englishKey() {
        return StoredKeys.english(name);
    }

    /** Key under which the numerator of a ratio is stored. */
    public String numeratorKey() {
        return StoredKeys.numerator(name);
    }

    /** Key under which the denominator of a ratio is stored. */
    public String denominatorKey() {
        return StoredKeys.denominator(name);
    }

    /**
     * Stored keys of the property that hold text, or a list of texts: in a language, as printed, or the value itself.
     */
    public List<String> textKeys() {
        if (localized) {
            return List.of(japaneseKey(), englishKey());
        }
        if (isScalar(ScalarKind.STRING)) {
            return List.of(name);
        }
        return printed == null ? List.of() : List.of(printed.text());
    }

    /** Stored keys of the property that are sorted as text. */
    public List<String> sortedTextKeys() {
        return list || printed != null ? List.of() : textKeys();
    }

    /**
     * Whether nothing that has this property lacks a value under one of its keys; what was printed, or English text,
     * may be absent.
     */
    public boolean alwaysStores(String key) {
        return required && key.equals(localized ? japaneseKey() : storedKey(name));
    }

    /** Every key that this property can occupy in the graph. */
    public List<String> storedKeys() {
        List<String> keys = new ArrayList<>();
        if (localized) {
            keys.add(japaneseKey());
            keys.add(englishKey());
            return keys;
        }
        keys.add(storedKey(name));
        if (isScalar(ScalarKind.RATIO)) {
            keys.add(numeratorKey());
            keys.add(denominatorKey());
        }
        if (printed != null) {
            keys.add(printed.text());
            for (String key : new String[] {printed.min(), printed.max(), printed.qualifier()}) {
                if (key != null) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }
}
