package dev.kikigraph.graph.search;

import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.text.NameKeys;
import dev.kikigraph.text.SearchTokens;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The hidden keys of a thing that the full-text index holds, made from its names and summaries. */
public final class SearchFields {

    /** Names in both languages, acronym and aliases. */
    public static final String NAMES = "search_names";
    /** Summaries in both languages. */
    public static final String TEXT = "search_text";
    /** A letter of a script that no name is written in. It keeps texts apart, and stands before each {@link #key}. */
    private static final String MARK = "\u16DD";

    /** Characters. The analyzer would cut a word of more than 255. */
    private static final int LONGEST_KEY = 200;

    private SearchFields() {}

    /** A whole name as one word of the index, by which it is found from its beginning. */
    public static String key(String joined) {
        int length = Math.min(joined.codePointCount(0, joined.length()), LONGEST_KEY);
        return MARK + joined.substring(0, joined.offsetByCodePoints(0, length));
    }

    /** {@return empty where there is no name} */
    public static Map<String, String> of(Map<String, Object> properties) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<SearchTokens> names = folded(properties, NameKeys.NAMES).toList();
        if (names.isEmpty()) {
            return fields;
        }
        fields.put(NAMES, text(names, true));
        List<SearchTokens> summaries = folded(
                        properties, List.of(StoredKeys.japanese("summary"), StoredKeys.english("summary")))
                .toList();
        if (!summaries.isEmpty()) {
            fields.put(TEXT, text(summaries, false));
        }
        return fields;
    }

    private static Stream<SearchTokens> folded(Map<String, Object> properties, List<String> keys) {
        return keys.stream()
                .map(properties::get)
                .filter(Objects::nonNull)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .map(value -> SearchTokens.of(value.toString()))
                .filter(text -> !text.isEmpty());
    }

    private static String text(List<SearchTokens> texts, boolean keys) {
        Set<String> parts = new LinkedHashSet<>();
        texts.forEach(text -> text.indexed().forEach(words -> parts.add(words + " " + MARK)));
        texts.forEach(text -> parts.addAll(text.otherForms()));
        if (keys) {
            texts.forEach(text -> parts.addAll(List.of(key(text.joined()), key(text.joinedStems()))));
        }
        return String.join(" ", parts);
    }
}
