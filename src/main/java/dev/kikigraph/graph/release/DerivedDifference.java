package dev.kikigraph.graph.release;

import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.StoredKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * By how much what is effective for things differs, each as one number: the hashes of what is new less those of what is
 * gone. The numbers of several releases add up, and give nothing where all is as it was.
 */
final class DerivedDifference {

    private final Predicate<String> effective;
    private final Map<String, Long> differences = new TreeMap<>();

    DerivedDifference(Predicate<String> effective) {
        this.effective = effective;
    }

    /** By id of things that were there before and are there now. */
    Map<String, Long> of(GraphDifference difference) {
        difference.nodes().changed().forEach(change -> change.properties().stream()
                .filter(property -> effective.test(property.key()))
                .forEach(property -> {
                    add(change.to().id(), 1, property.key(), property.to());
                    add(change.to().id(), -1, property.key(), property.from());
                }));
        difference.relationships().created().forEach(created -> add(1, created));
        difference.relationships().removed().forEach(removed -> add(-1, removed));
        difference.relationships().changed().forEach(change -> {
            add(1, change.to());
            add(-1, change.from());
        });
        Set<String> others = new HashSet<>();
        difference.nodes().created().stream().map(StoredNode::id).forEach(others::add);
        difference.nodes().removed().stream().map(StoredNode::id).forEach(others::add);
        differences.keySet().removeAll(others);
        differences.values().removeIf(number -> number == 0);
        return differences;
    }

    private void add(int sign, StoredRelationship relationship) {
        if (effective.test(relationship.type())) {
            Map<String, Object> shown = new TreeMap<>(relationship.properties());
            shown.keySet().removeIf(StoredKeys::isHidden);
            add(relationship.source(), sign, relationship.id(), shown);
        }
    }

    private void add(String thing, int sign, String key, @Nullable Object value) {
        if (value != null) {
            differences.merge(thing, sign * hash(key + "=" + value), Long::sum);
        }
    }

    private static long hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
