package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.seed.Seed;
import dev.kikigraph.text.NameKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nodes of a seed: of what types they are, what owns them, and what they are called. */
final class SeedNodes {

    private final Ontology ontology;
    private final Map<String, StoredNode> nodes;
    private final Map<String, StoredRelationship> relationships;
    private final Map<String, String> owners = new HashMap<>();

    SeedNodes(Seed seed, Ontology ontology) {
        this.ontology = ontology;
        this.nodes = seed.content().nodes();
        this.relationships = seed.content().relationships();
        relationships.values().stream()
                .filter(relationship -> ontology.isOwnership(relationship.type()))
                .forEach(relationship -> owners.put(relationship.target(), relationship.source()));
    }

    Ontology ontology() {
        return ontology;
    }

    Collection<StoredNode> all() {
        return nodes.values();
    }

    @Nullable
    StoredNode node(String id) {
        return nodes.get(id);
    }

    @Nullable
    StoredRelationship relationship(String id) {
        return relationships.get(id);
    }

    NodeType type(String id) {
        return ontology.typeOfId(id).orElseThrow();
    }

    @Nullable
    ApparatusRole role(String id) {
        return ontology.typeOfId(id).map(NodeType::apparatus).orElse(null);
    }

    /** Whether it partitions the document rather than saying what stands in it. */
    boolean isFrame(String id) {
        StoredRelationship relationship = relationships.get(id);
        if (relationship != null) {
            return isFrame(relationship.source()) || isFrame(relationship.target());
        }
        ApparatusRole role = role(id);
        return role != null && role.divides();
    }

    /** Null for what nothing owns. */
    @Nullable
    String owner(String id) {
        return owners.get(id);
    }

    /** Of an owned node what owns it, else the node itself. */
    String ownerOrSelf(String id) {
        return owners.getOrDefault(id, id);
    }

    /** Names of the node itself, in both languages, abbreviated, and other ones. */
    List<String> names(String id) {
        StoredNode node = nodes.get(id);
        return node == null
                ? List.of()
                : NameKeys.NAMES.stream()
                        .flatMap(key -> texts(node.properties().get(key)))
                        .toList();
    }

    /** A value, or the values of a list, as texts. */
    static Stream<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString)
                : Stream.ofNullable(value).map(Object::toString);
    }
}
