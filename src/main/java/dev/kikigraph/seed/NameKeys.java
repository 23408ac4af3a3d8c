package dev.kikigraph.seed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names that a node is found by, folded so that width, case and spacing do not matter. Whoever looks a name up folds it the
 * same way.
 */
public final class NameKeys {

    /** The property that holds them, a list of texts. */
    public static final String PROPERTY = "nameKeys";

    private static final List<String> NAMES = List.of("nameJa", "nameEn", "acronym", "aliases");

    private NameKeys() {}

    /** NFKC, lower case, runs of white space as one space. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** @return empty where the node has no name */
    static List<String> of(Map<String, Object> properties) {
        if (!properties.containsKey("nameJa")) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        for (String name : NAMES) {
            Object value = properties.get(name);
            if (value instanceof List<?> list) {
                list.forEach(alias -> keys.add(fold(alias.toString())));
            } else if (value != null) {
                keys.add(fold(value.toString()));
            }
        }
        return List.copyOf(new ArrayList<>(keys));
    }
}
