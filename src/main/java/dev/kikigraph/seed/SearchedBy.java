package dev.kikigraph.seed;

import dev.kikigraph.graph.search.SearchFields;
import dev.kikigraph.graph.search.SearchText;
import dev.kikigraph.graph.search.SearchTexts;
import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.text.NameKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hidden texts and keys that nodes are found by: words that people search for, and what slips of the source mean or
 * print, whichever of the two the graph serves.
 */
final class SearchedBy {

    private static final String PRINTED = "printed";
    private static final String MEANT = "meant";
    private static final String SPACES = "\\s+";

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();

    SearchedBy(Draft draft) {
        draft.searchWords().forEach(word -> words.computeIfAbsent(word.id(), id -> new ArrayList<>())
                .add(word.text()));
        AnomalyIndex concerns = new AnomalyIndex(draft);
        for (DraftNode anomaly : draft.nodes().values()) {
            if (anomaly.type().is(ApparatusRole.ANOMALY)) {
                concerns.facts(anomaly).stream()
                        .filter(DraftNode.class::isInstance)
                        .map(DraftNode.class::cast)
                        .forEach(node -> add(anomaly, node));
            }
        }
    }

    private void add(DraftNode anomaly, DraftNode node) {
        String printed = Objects.toString(anomaly.properties().get(PRINTED), "");
        String meant = Objects.toString(anomaly.properties().get(MEANT), "");
        Set<String> told = told(SearchTexts.names(node.type(), node.properties()::get), printed, meant);
        if (!told.isEmpty()) {
            names.computeIfAbsent(node.id(), id -> new LinkedHashSet<>()).addAll(told);
            return;
        }
        told = told(SearchTexts.others(node.type(), node.properties()::get), printed, meant);
        Stream<String> texts = told.isEmpty() ? Stream.of(printed, meant) : told.stream();
        texts.filter(text -> !text.isEmpty())
                .forEach(text -> others.computeIfAbsent(node.id(), id -> new LinkedHashSet<>())
                        .add(text));
    }

    /** The texts in which one of the two stands, each with the other in its place. */
    private static Set<String> told(List<SearchText> texts, String printed, String meant) {
        Set<String> told = new LinkedHashSet<>();
        if (!printed.isEmpty() && !meant.isEmpty()) {
            for (SearchText text : texts) {
                replace(text.text(), printed, meant, told);
                replace(text.text(), meant, printed, told);
            }
        }
        return told;
    }

    /** Documents put spaces into names that the graph does not. */
    private static void replace(String text, String from, String to, Set<String> told) {
        if (text.contains(from)) {
            told.add(text.replace(from, to));
        } else {
            String joined = text.replaceAll(SPACES, "");
            String replaced = joined.replace(from.replaceAll(SPACES, ""), to);
            if (!replaced.equals(joined)) {
                told.add(replaced);
            }
        }
    }

    /** The texts of a node, under the keys of the graph. */
    Map<String, Object> texts(String id) {
        Map<String, Object> texts = new HashMap<>();
        put(texts, NameKeys.SEARCH_WORDS, words.getOrDefault(id, List.of()));
        put(texts, SearchTexts.SLIPPED_NAMES, List.copyOf(names.getOrDefault(id, Set.of())));
        put(texts, SearchTexts.SLIPS, List.copyOf(others.getOrDefault(id, Set.of())));
        return texts;
    }

    private static void put(Map<String, Object> texts, String key, List<String> values) {
        if (!values.isEmpty()) {
            texts.put(key, values);
        }
    }

    /**
     * The keys of a node in the full-text index.
     *
     * @param properties of the node, with its {@link #texts}
     */
    Map<String, String> keys(DraftNode node, Map<String, Object> properties) {
        DraftNode owner = node.owner();
        if (owner == null) {
            return SearchFields.ofThing(node.type(), properties);
        }
        while (owner.owner() != null) {
            owner = owner.owner();
        }
        Map<String, Object> ofOwner = new HashMap<>(owner.properties());
        ofOwner.putAll(texts(owner.id()));
        return SearchFields.ofOwned(node.type(), properties, owner.type(), ofOwner);
    }
}
