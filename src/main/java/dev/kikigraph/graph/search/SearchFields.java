package dev.kikigraph.graph.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The properties of a thing that the full-text index holds, made from its names and summaries. */
public final class SearchFields {

    /** Names in both languages, acronym and aliases. */
    public static final String NAMES = "searchNames";
    /** Summaries in both languages. */
    public static final String TEXT = "searchText";
    /** Both. */
    public static final Set<String> ALL = Set.of(NAMES, TEXT);

    /** Changes whenever other text is made of the same names, so that graphs are brought up to date. */
    public static final String VERSION = "1";

    /**
     * A letter of a script that no name is written in. It stands before and behind each name, so that the index knows where names
     * begin and end, and before each {@link #key}.
     */
    public static final String MARK = "\u16DD";

    private static final int LONGEST_KEY = 200;

    private SearchFields() {}

    /**
     * A name of words as one word, by which those are found that begin with it, and those that are the same but for spaces and
     * inflection.
     */
    public static String key(String joined) {
        return MARK + (joined.length() > LONGEST_KEY ? joined.substring(0, LONGEST_KEY) : joined);
    }

    /** @return empty where there is no name */
    public static Map<String, String> of(Map<String, Object> properties) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<FoldedText> names =
                folded(properties, "nameJa", "nameEn", "acronym", "aliases").toList();
        if (names.isEmpty()) {
            return fields;
        }
        fields.put(NAMES, text(names, true));
        List<FoldedText> summaries =
                folded(properties, "summaryJa", "summaryEn").toList();
        if (!summaries.isEmpty()) {
            fields.put(TEXT, text(summaries, false));
        }
        return fields;
    }

    private static Stream<FoldedText> folded(Map<String, Object> properties, String... keys) {
        return Stream.of(keys)
                .map(properties::get)
                .filter(Objects::nonNull)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .map(value -> FoldedText.of(value.toString()))
                .filter(text -> !text.isEmpty());
    }

    private static String text(List<FoldedText> texts, boolean keys) {
        Set<String> parts = new LinkedHashSet<>();
        texts.forEach(text -> parts.add(text.text()));
        Set<String> others = new LinkedHashSet<>();
        texts.forEach(text -> others.addAll(text.otherForms()));
        if (keys) {
            texts.stream().filter(FoldedText::isOfWords).forEach(text -> {
                others.add(key(text.joined()));
                others.add(key(text.joinedStems()));
            });
        }
        List<String> all = new ArrayList<>();
        parts.forEach(part -> all.add(MARK + " " + part));
        all.add(MARK);
        all.addAll(others);
        return String.join(" ", all);
    }
}
