package dev.kikigraph.insight.changes;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipField.Direction;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A small graph of an ontology that changes at random from release to release, as those who write a seed may change it.
 */
final class RandomReleases {

    private static final int THINGS = 12;
    private static final int EDITS = 8;
    private static final List<String> SLUGS = List.of("a", "b", "c");
    private static final List<String> TEXTS = List.of("一", "二", "三");

    private final Ontology ontology;
    private final Random random;
    private final Map<String, StoredNode> nodes = new TreeMap<>();
    private final Map<String, StoredRelationship> relationships = new TreeMap<>();

    RandomReleases(Ontology ontology, long seed) {
        this.ontology = ontology;
        this.random = new Random(seed);
        for (int i = 0; i < THINGS; i++) {
            addThing();
            addOwned();
            addRelationship();
            addRelationship();
        }
    }

    List<GraphContent> releases(int number) {
        List<GraphContent> releases = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            releases.add(new GraphContent(Map.copyOf(nodes), Map.copyOf(relationships)));
            for (int j = 0; j < EDITS; j++) {
                edit();
            }
        }
        return releases;
    }

    private void edit() {
        switch (random.nextInt(9)) {
            case 0 -> addThing();
            case 1 -> addOwned();
            case 2 -> addRelationship();
            case 3 -> changeNode();
            case 4 -> changeRelationship();
            case 5 -> removeThing();
            case 6 -> removeRelationship();
            case 7 -> moveOwned();
            default -> turnRelationship();
        }
    }

    private void addThing() {
        addNode(any(ontology.nodeTypes().stream()
                .filter(type -> type.kind() == NodeType.Kind.THING)
                .toList()));
    }

    private static String idPrefix(String id) {
        return id.substring(0, id.indexOf(':'));
    }

    private String addNode(NodeType type) {
        String id = type.prefixes().get(0) + ":" + any(SLUGS);
        nodes.putIfAbsent(id, node(id, type));
        return id;
    }

    private StoredNode node(String id, NodeType type) {
        Map<String, Object> properties = properties(type.properties());
        properties.put("sourceOrder", (long) random.nextInt(THINGS));
        String label = type.kind() == NodeType.Kind.OWNED ? Ontology.OWNED : Ontology.THING;
        return new StoredNode(id, Set.of(Ontology.NODE, label, type.name()), properties);
    }

    private void addOwned() {
        StoredNode owner = any(owners());
        if (owner != null) {
            OwnedField field = any(type(owner.id()).owned());
            NodeType type = ontology.nodeType(field.target()).orElseThrow();
            String id = type.prefixes().get(0) + ":" + any(SLUGS);
            if (nodes.putIfAbsent(id, node(id, type)) == null) {
                own(owner.id(), field, id);
            }
        }
    }

    private List<StoredNode> owners() {
        return nodes.values().stream()
                .filter(node -> !type(node.id()).owned().isEmpty())
                .toList();
    }

    private void own(String owner, OwnedField field, String owned) {
        relate(owner + "/" + field.relationshipType() + "/" + owned, field.relationshipType(), owner, owned, Map.of());
    }

    private void addRelationship() {
        StoredNode source = any(List.copyOf(nodes.values()));
        RelationshipField field = source == null ? null : any(outOf(source.id()));
        if (field != null) {
            StoredNode target = any(nodes.values().stream()
                    .filter(node -> ontology.possibleTypes(field.target()).contains(type(node.id())))
                    .toList());
            if (target != null) {
                relate(
                        source.id() + "/" + field.relationshipType() + "/" + target.id() + "/" + random.nextInt(2),
                        field.relationshipType(),
                        source.id(),
                        target.id(),
                        properties(ontology.relationshipProperties(field.properties()).stream()
                                .flatMap(of -> of.properties().stream())
                                .toList()));
            }
        }
    }

    private List<RelationshipField> outOf(String id) {
        return type(id).relationships().stream()
                .filter(field -> field.direction() == Direction.OUT)
                .toList();
    }

    private void relate(String id, String type, String source, String target, Map<String, Object> properties) {
        relationships.put(id, new StoredRelationship(id, type, source, target, properties));
    }

    private void changeNode() {
        StoredNode node = any(List.copyOf(nodes.values()));
        if (node != null) {
            StoredNode other = node(node.id(), type(node.id()));
            Map<String, Object> properties = mixed(node.properties(), other.properties());
            nodes.put(node.id(), new StoredNode(node.id(), node.labels(), properties));
        }
    }

    private void changeRelationship() {
        StoredRelationship one = any(List.copyOf(relationships.values()));
        if (one != null) {
            List<Property> properties = ontology.relationshipType(one.type()).stream()
                    .flatMap(type -> ontology.relationshipProperties(type.properties()).stream())
                    .map(RelationshipProperties::properties)
                    .flatMap(List::stream)
                    .toList();
            relate(one.id(), one.type(), one.source(), one.target(), mixed(one.properties(), properties(properties)));
        }
    }

    /** Some of the one, the rest of the other. */
    private Map<String, Object> mixed(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> mixed = new HashMap<>();
        Stream.of(one, other)
                .flatMap(map -> map.keySet().stream())
                .distinct()
                .sorted()
                .forEach(key -> {
                    Object value = (random.nextInt(3) == 0 ? other : one).get(key);
                    if (value != null) {
                        mixed.put(key, value);
                    }
                });
        return mixed;
    }

    private void removeThing() {
        StoredNode node = any(nodes.values().stream()
                .filter(one -> type(one.id()).kind() == NodeType.Kind.THING)
                .toList());
        if (node != null) {
            List<String> owned = ownerships().stream()
                    .filter(one -> one.source().equals(node.id()))
                    .map(StoredRelationship::target)
                    .toList();
            owned.forEach(this::removeNode);
            removeNode(node.id());
        }
    }

    private void removeNode(String id) {
        nodes.remove(id);
        relationships
                .values()
                .removeIf(one -> one.source().equals(id) || one.target().equals(id));
    }

    private void removeRelationship() {
        StoredRelationship one = any(relationships.values().stream()
                .filter(each -> !ownerships().contains(each))
                .toList());
        if (one != null) {
            relationships.remove(one.id());
        }
    }

    private List<StoredRelationship> ownerships() {
        return relationships.values().stream()
                .filter(one -> type(one.target()).kind() == NodeType.Kind.OWNED)
                .filter(one -> type(one.source()).owned().stream()
                        .anyMatch(field -> field.relationshipType().equals(one.type())))
                .toList();
    }

    private void moveOwned() {
        StoredRelationship one = any(ownerships());
        if (one != null) {
            StoredNode owner = any(owners().stream()
                    .filter(node -> idPrefix(node.id()).equals(idPrefix(one.source())))
                    .toList());
            relationships.remove(one.id());
            relate(owner.id() + "/" + one.type() + "/" + one.target(), one.type(), owner.id(), one.target(), Map.of());
        }
    }

    /** The same id between other nodes, as no seed of ours does, but the ledger can hold. */
    private void turnRelationship() {
        StoredRelationship one = any(relationships.values().stream()
                .filter(each -> !ownerships().contains(each))
                .toList());
        if (one != null) {
            StoredNode target = any(nodes.values().stream()
                    .filter(node -> type(node.id()).equals(type(one.target())))
                    .toList());
            relate(one.id(), one.type(), one.source(), target.id(), one.properties());
        }
    }

    private Map<String, Object> properties(List<Property> properties) {
        Map<String, Object> values = new HashMap<>();
        for (Property property : properties) {
            if (!property.name().equals("id")) {
                property.storedKeys().stream()
                        .filter(key -> random.nextInt(3) > 0)
                        .forEach(key -> values.put(key, value(property, key)));
            }
        }
        if (random.nextBoolean()) {
            values.put("evidence", List.of("document " + random.nextInt(3)));
        }
        return values;
    }

    private Object value(Property property, String key) {
        Property.Printed printed = property.printed();
        boolean text = property.localized()
                || (printed != null && (key.equals(printed.text()) || key.equals(printed.qualifier())));
        Object value = text ? any(TEXTS) : single(property);
        return property.list() ? List.of(value) : value;
    }

    private Object single(Property property) {
        if (property.type() instanceof ValueType.Enumeration of) {
            return any(of.type().values()).name();
        }
        ScalarKind kind = ((ValueType.Scalar) property.type()).kind();
        return switch (kind) {
            case INT, YEN, FISCAL_YEAR -> (long) random.nextInt(3);
            case DECIMAL, RATIO -> random.nextInt(4) / 2.0;
            case BOOLEAN -> random.nextBoolean();
            case ID, STRING, PARTIAL_DATE -> any(TEXTS);
        };
    }

    private NodeType type(String id) {
        return ontology.typeOfId(id).orElseThrow();
    }

    /** Null of none. */
    private <T> T any(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}
