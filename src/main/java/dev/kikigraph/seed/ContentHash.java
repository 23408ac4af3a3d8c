package dev.kikigraph.seed;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Identifies what a graph holds: the same for the same content, whatever files it came from and in whatever order. Two
 * values are the same only if their types are.
 */
public final class ContentHash {

    private final Hash hash = new Hash();

    private ContentHash() {}

    /** SHA-256 as 64 hexadecimal digits. */
    public static String of(GraphContent content) {
        ContentHash result = new ContentHash();
        new TreeMap<>(content.nodes()).values().forEach(result::add);
        new TreeMap<>(content.relationships()).values().forEach(result::add);
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
        hash.add(String.valueOf(properties.size()));
        new TreeMap<>(properties).forEach((key, value) -> {
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
