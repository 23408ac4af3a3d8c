package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.LineRange;
import dev.kikigraph.text.Collation;
import dev.kikigraph.text.Fold;
import dev.kikigraph.text.NameKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Values that an import makes of a seed beyond what stands in it. Here are the keys that values are looked up and
 * sorted by, and labels.
 */
public final class Derivation {

    /**
     * To be raised with every change after which the same seed gives another content of the graph, be it in how printed
     * values are read, how names are folded or in what order things stand. A graph that was imported with another
     * version is imported anew at the next start, which nothing else would bring about: seed and ontology are the same
     * as before.
     */
    static final int VERSION = 10;

    private Derivation() {}

    /** Of this and of the rules of order that it uses. */
    static String version() {
        return VERSION + ", " + Collation.version();
    }

    /**
     * The keys of one node or relationship.
     *
     * @param properties of its type
     * @param values as the graph holds them
     */
    public static Map<String, Object> keys(Collection<Property> properties, Map<String, Object> values) {
        Map<String, Object> keys = new HashMap<>();
        for (Property property : properties) {
            for (String key : property.textKeys()) {
                put(StoredKeys.folded(key), values.get(key), Derivation::folded, keys);
            }
            for (String key : property.sortedTextKeys()) {
                boolean english = property.localized() && key.equals(property.englishKey());
                Collation collation = english ? Collation.english() : Collation.japanese();
                put(StoredKeys.order(key), shown(property, key, values), text -> collation.key(text.toString()), keys);
            }
        }
        List<String> names = NameKeys.of(values);
        if (!names.isEmpty()) {
            keys.put(StoredKeys.folded("name"), names);
        }
        return keys;
    }

    /** Evidence, and the keys by which what rests on certain lines is found. */
    static Map<String, Object> evidence(List<Citation> citations) {
        List<String> documents = new ArrayList<>();
        List<Long> firstLines = new ArrayList<>();
        List<Long> lastLines = new ArrayList<>();
        for (Citation citation : citations) {
            for (LineRange range : citation.ranges()) {
                documents.add(Citation.SOURCE + citation.document());
                firstLines.add((long) range.first());
                lastLines.add((long) range.last());
            }
        }
        return Map.of(
                StoredKeys.EVIDENCE, citations.stream().map(Citation::stored).toList(),
                StoredKeys.EVIDENCE_DOCUMENTS, documents,
                StoredKeys.EVIDENCE_FIRST_LINES, firstLines,
                StoredKeys.EVIDENCE_LAST_LINES, lastLines);
    }

    /**
     * The label of an owned node.
     *
     * @param type of the node
     * @param values of the node
     * @param owner values of the thing that it belongs to
     */
    static Map<String, Object> labels(NodeType type, Map<String, Object> values, Map<String, Object> owner) {
        NodeType.Labels labels = Objects.requireNonNull(type.labels());
        String ownerJa = (String) Objects.requireNonNull(owner.get(StoredKeys.japanese("name")));
        String ownerEn = (String) owner.getOrDefault(StoredKeys.english("name"), ownerJa);
        return Map.of(
                StoredKeys.japanese(StoredKeys.LABEL), labels.japanese().of(type, values, ownerJa),
                StoredKeys.english(StoredKeys.LABEL), labels.english().of(type, values, ownerEn));
    }

    private static void put(String key, @Nullable Object value, UnaryOperator<Object> make, Map<String, Object> keys) {
        if (value != null) {
            keys.put(key, make.apply(value));
        }
    }

    /**
     * Value that a list in that language shows there: a text that every one has is shown in Japanese where there is no
     * English.
     */
    private static @Nullable Object shown(Property property, String key, Map<String, Object> values) {
        Object value = values.get(key);
        return value == null && property.localized() && property.required()
                ? values.get(property.japaneseKey())
                : value;
    }

    private static Object folded(Object text) {
        return text instanceof List<?> list
                ? list.stream().map(each -> Fold.of(each.toString())).distinct().toList()
                : Fold.of(text.toString());
    }
}
