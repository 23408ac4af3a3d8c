package dev.kikigraph.graph.search;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.text.SearchTokens;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hidden keys of a node that the full-text index holds, made of the {@linkplain SearchTexts texts} that it is found
 * by.
 */
public final class SearchFields {

    /** Key of all that a thing is called. */
    public static final String NAMES = "search_names";
    /** Key of the other texts of a node. */
    public static final String TEXT = "search_text";
    /** Key of names that go with a node that a thing owns; it is found by them only beside a text of its own. */
    public static final String CONTEXT = "search_context";
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

    /**
     * Keys of a thing.
     *
     * @param values of the node, by the keys of the graph
     */
    public static Map<String, String> ofThing(NodeType type, Map<String, Object> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, NAMES, SearchTexts.names(type, values::get), true);
        put(fields, TEXT, SearchTexts.others(type, values::get), false);
        return fields;
    }

    /**
     * Keys of what a thing owns; empty where the ontology marks nothing of it.
     *
     * @param values of the node, by the keys of the graph
     * @param ofOwner values of the owner
     */
    public static Map<String, String> ofOwned(
            NodeType type, Map<String, Object> values, NodeType owner, Map<String, Object> ofOwner) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (type.isSearched()) {
            put(fields, TEXT, SearchTexts.others(type, values::get), false);
            put(fields, CONTEXT, SearchTexts.context(type, owner, ofOwner::get), false);
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String key, List<SearchText> texts, boolean keys) {
        List<SearchTokens> folded = texts.stream()
                .map(text -> SearchTokens.of(text.text()))
                .filter(text -> !text.isEmpty())
                .toList();
        if (!folded.isEmpty()) {
            fields.put(key, text(folded, keys));
        }
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
