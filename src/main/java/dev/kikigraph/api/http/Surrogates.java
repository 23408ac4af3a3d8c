package dev.kikigraph.api.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds halves of characters: JSON can write them, but they are no text, and nothing writes them back. */
final class Surrogates {

    private Surrogates() {}

    /** Whether a body in UTF-8 has any by escaping them; unescaped there are none. */
    static boolean isEscaped(byte[] body) {
        for (int i = 0; i + 2 < body.length; i++) {
            if (body[i] == '\\' && body[i + 1] == 'u' && (body[i + 2] | 0x20) == 'd') {
                return true;
            }
        }
        return false;
    }

    static boolean isAlone(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            return map.entrySet().stream().anyMatch(entry -> isAlone(entry.getKey()) || isAlone(entry.getValue()));
        }
        if (json instanceof List<?> list) {
            return list.stream().anyMatch(Surrogates::isAlone);
        }
        return json instanceof String text
                && text.codePoints()
                        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
