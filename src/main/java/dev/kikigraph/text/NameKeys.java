package dev.kikigraph.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a node is found by: in both languages, abbreviated, other ones, and what people call it. */
public final class NameKeys {

    /** Keys under which a node stores its names, in both languages. */
    public static final List<String> NAMES = List.of("nameJa", "nameEn", "acronym", "aliases");

    /** Hidden key of what people call a node, which is no name of it. */
    public static final String SEARCH_WORDS = "search_words";

    private NameKeys() {}

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(NAMES);
        keys.add(SEARCH_WORDS);
        return keys;
    }

    /** {@return folded; empty where the node has no name} */
    public static List<String> of(Map<String, Object> properties) {
        if (!properties.containsKey("nameJa")) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        for (String name : keys()) {
            Object value = properties.get(name);
            if (value instanceof List<?> list) {
                list.forEach(alias -> keys.add(Fold.of(alias.toString())));
            } else if (value != null) {
                keys.add(Fold.of(value.toString()));
            }
        }
        return List.copyOf(keys);
    }
}
