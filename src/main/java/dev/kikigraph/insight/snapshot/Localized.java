package dev.kikigraph.insight.snapshot;

import dev.kikigraph.ontology.StoredKeys;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Text in two languages.
 *
 * @param en null where there is none
 */
public record Localized(String ja, @Nullable String en) {

    /** Text that is given in one language only: in Japanese where it has kana or kanji, else it serves for both. */
    public static Localized untranslated(String text) {
        boolean japanese = text.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script == Character.UnicodeScript.HAN
                        || script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA);
        return new Localized(text, japanese ? null : text);
    }

    /** In the language asked for, {@code JA} or {@code EN}; in Japanese where there is no English. */
    public String in(String lang) {
        return lang.equals("EN") && en != null ? en : ja;
    }

    /** The language of what {@link #in} gives. */
    public String language(String lang) {
        return lang.equals("EN") && en != null ? "EN" : "JA";
    }

    /** The text stored as {@code <field>Ja} and {@code <field>En}; null where there is none. */
    static @Nullable Localized of(Function<String, @Nullable Object> properties, String field) {
        String ja = (String) properties.apply(StoredKeys.japanese(field));
        String en = (String) properties.apply(StoredKeys.english(field));
        if (ja == null && en == null) {
            return null;
        }
        return new Localized(ja == null ? String.valueOf(en) : ja, en);
    }
}
