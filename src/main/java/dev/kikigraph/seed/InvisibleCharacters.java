package dev.kikigraph.seed;

import java.util.List;
import java.util.regex.Pattern;

/** Characters that nobody sees: controls, format characters, and spaces that are neither the usual nor the wide one. */
final class InvisibleCharacters {

    private static final Pattern CHARACTER =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\t\\n\\r]]|[\\p{Z}&&[^ \\u3000]]");

    private InvisibleCharacters() {}

    /** Their numbers, such as {@code U+200B}, each once. */
    static List<String> in(String text) {
        return CHARACTER
                .matcher(text)
                .results()
                .map(found -> number(found.group()))
                .distinct()
                .toList();
    }

    /** The text with their numbers in their place. */
    static String shown(String text) {
        return CHARACTER.matcher(text).replaceAll(found -> "<" + number(found.group()) + ">");
    }

    private static String number(String character) {
        return "U+%04X".formatted(character.codePointAt(0));
    }
}
