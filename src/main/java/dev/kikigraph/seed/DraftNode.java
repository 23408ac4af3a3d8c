package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.seed.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node while it is put together from the places that say something about it. */
final class DraftNode {

    private final String id;
    private final NodeType type;
    private final Place place;
    private final @Nullable DraftNode owner;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<String> given = new LinkedHashSet<>();

    /**
     * @param place where its home record, or it as an owned thing, stands
     * @param owner null for a thing
     */
    DraftNode(String id, NodeType type, Place place, @Nullable DraftNode owner) {
        this.id = id;
        this.type = type;
        this.place = place;
        this.owner = owner;
    }

    /** The same node, once the values that its id is made of are read. */
    DraftNode withId(String newId) {
        DraftNode node = new DraftNode(newId, type, place, owner);
        node.properties.putAll(properties);
        node.evidence.addAll(evidence);
        node.given.addAll(given);
        return node;
    }

    String id() {
        return id;
    }

    NodeType type() {
        return type;
    }

    Place place() {
        return place;
    }

    @Nullable
    DraftNode owner() {
        return owner;
    }

    Map<String, Object> properties() {
        return properties;
    }

    /** That of its home first. */
    List<Evidence> evidence() {
        return evidence;
    }

    /** Names of the properties that the seed gives, whether or not they could be read. */
    Set<String> given() {
        return given;
    }
}
