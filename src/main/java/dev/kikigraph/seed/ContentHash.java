package dev.kikigraph.seed;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.Ontology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Identifies what a graph says: the same for the same content, whatever files it came from and in whatever order. Two
 * values are the same only if their types are. What is effective is recomputed from the rest and left out.
 */
public final class ContentHash {

    private final Hash hash = new Hash();

    private final Predicate<String> included;

    /** @param included which types of relationships and keys of values are hashed */
    private ContentHash(Predicate<String> included) {
        this.included = included;
    }

    /** SHA-256 as 64 hexadecimal digits. */
    public static String of(GraphContent content, Ontology ontology) {
        return of(content, keyOrType -> !ontology.isEffective(keyOrType));
    }

    /** The same of everything, effective or not. */
    static String withEffective(GraphContent content) {
        return of(content, any -> true);
    }

    private static String of(GraphContent content, Predicate<String> included) {
        ContentHash result = new ContentHash(included);
        new TreeMap<>(content.nodes()).values().forEach(result::add);
        new TreeMap<>(content.relationships())
                .values().stream()
                        .filter(relationship -> included.test(relationship.type()))
                        .forEach(result::add);
        return result.hash.hex();
    }

    private void add(StoredNode node) {
        hash.add("node").add(node.id());
        addValue(List.copyOf(new TreeSet<>(node.labels())));
        add(node.properties());
    }

    private void add(StoredRelationship relationship) {
        hash.add("relationship").add(relationship.id()).add(relationship.type());
        hash.add(relationship.source()).add(relationship.target());
        add(relationship.properties());
    }

    private void add(Map<String, Object> properties) {
        Map<String, Object> hashed = new TreeMap<>(properties);
        hashed.keySet().removeIf(included.negate());
        hash.add(String.valueOf(hashed.size()));
        hashed.forEach((key, value) -> {
            hash.add(key);
            addValue(value);
        });
    }

    private void addValue(Object value) {
        if (value instanceof List<?> list) {
            hash.add("List").add(String.valueOf(list.size()));
            list.forEach(this::addValue);
        } else {
            hash.add(value.getClass().getSimpleName()).add(value.toString());
        }
    }
}
