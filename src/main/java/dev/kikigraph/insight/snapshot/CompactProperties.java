package dev.kikigraph.insight.snapshot;

import dev.kikigraph.graph.search.SearchTexts;
import dev.kikigraph.ontology.StoredKeys;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the properties of a snapshot small: the database gives each key and value as an object of its own, however
 * often it occurs, and what a node is looked up by, which no domain question asks for, would take most of the memory.
 * Only texts that it is found by are kept, for search to rank.
 */
final class CompactProperties {

    private final Map<Object, Object> shared = new HashMap<>();

    Map<String, Object> of(Map<String, Object> properties) {
        Map<String, Object> kept = new HashMap<>();
        properties.forEach((key, value) -> {
            if (!StoredKeys.isHidden(key) || SearchTexts.isKey(key)) {
                kept.put((String) shared(key), isRepeated(key) ? shared(value) : value);
            }
        });
        return Map.copyOf(kept);
    }

    private Object shared(Object value) {
        Object known = shared.putIfAbsent(value, value);
        return known == null ? value : known;
    }

    /** Names differ from each other; enums, years and evidence are much the same. */
    private static boolean isRepeated(String key) {
        return !key.equals(StoredKeys.SOURCE_ORDER)
                && !key.startsWith("name")
                && !key.startsWith(StoredKeys.LABEL)
                && !key.startsWith("summary");
    }
}
