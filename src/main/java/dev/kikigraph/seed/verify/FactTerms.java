package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField.Direction;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.seed.Seed;
import dev.kikigraph.text.NameKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The terms of facts: their values, with the labels of fields and values of enums, and the names of what they are
 * of. Never a summary, which says what a thing is and not what a line says of it.
 */
final class FactTerms {

    private static final Set<String> NO_FACTS = Set.of("summary", StoredKeys.RATIONALE, StoredKeys.ASSERTION);

    private final Seed seed;
    private final Ontology ontology;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    FactTerms(Seed seed, Ontology ontology) {
        this.seed = seed;
        this.ontology = ontology;
        seed.content().relationships().values().stream()
                .filter(relationship -> ontology.isOwnership(relationship.type()))
                .forEach(relationship -> owners.put(relationship.target(), relationship.source()));
    }

    /**
     * Terms of a node or relationship.
     *
     * @param proved which of its fields count
     */
    Set<String> of(String id, Predicate<String> proved) {
        StoredNode node = seed.content().nodes().get(id);
        if (node != null) {
            return ofNode(node, proved);
        }
        StoredRelationship relationship = seed.content().relationships().get(id);
        return relationship == null ? Set.of() : ofRelationship(relationship, proved);
    }

    private Set<String> ofNode(StoredNode node, Predicate<String> proved) {
        Set<String> terms = new HashSet<>();
        NodeType type = type(node.id());
        addValues(type.properties(), node.properties(), proved, terms);
        String owner = owners.get(node.id());
        if (owner != null) {
            add(type.documentation().label(false), terms);
            terms.addAll(names(owner));
        }
        return terms;
    }

    private Set<String> ofRelationship(StoredRelationship relationship, Predicate<String> proved) {
        Set<String> terms = new HashSet<>();
        addValues(ontology.propertiesOfRelationship(relationship.type()), relationship.properties(), proved, terms);
        addLabels(relationship.source(), relationship.type(), Direction.OUT, terms);
        addLabels(relationship.target(), relationship.type(), Direction.IN, terms);
        terms.addAll(names(relationship.source()));
        terms.addAll(names(relationship.target()));
        return terms;
    }

    private void addLabels(String id, String relationshipType, Direction direction, Set<String> terms) {
        type(id).relationships().stream()
                .filter(field -> field.relationshipType().equals(relationshipType) && field.direction() == direction)
                .forEach(field -> add(field.documentation().label(false), terms));
    }

    private static void addValues(
            List<Property> properties, Map<String, Object> values, Predicate<String> proved, Set<String> terms) {
        properties.stream()
                .filter(property -> !property.derived()
                        && !property.isIdentity()
                        && !NO_FACTS.contains(property.name())
                        && proved.test(property.name()))
                .forEach(property -> addValue(property, values, terms));
    }

    private static void addValue(Property property, Map<String, Object> values, Set<String> terms) {
        List<?> given = property.storedKeys().stream()
                .map(values::get)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
                .toList();
        if (given.isEmpty()) {
            return;
        }
        if (!property.name().equals("name")) {
            add(property.documentation().label(false), terms);
        }
        given.forEach(value -> add(words(property, value), terms));
    }

    private static String words(Property property, Object value) {
        return property.type() instanceof ValueType.Enumeration enumeration
                ? enumeration.type().values().stream()
                        .filter(known -> known.name().equals(value))
                        .map(known -> known.documentation().label(false))
                        .findFirst()
                        .orElse(String.valueOf(value))
                : String.valueOf(value);
    }

    /** Terms of the names of a thing; of an owned one, of its owner's. */
    private Set<String> names(String id) {
        return names.computeIfAbsent(owners.getOrDefault(id, id), this::ownNames);
    }

    private Set<String> ownNames(String id) {
        Set<String> terms = new HashSet<>();
        StoredNode node = seed.content().nodes().get(id);
        if (node != null) {
            NameKeys.NAMES.stream()
                    .map(node.properties()::get)
                    .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
                    .forEach(name -> add(name.toString(), terms));
        }
        return terms;
    }

    private NodeType type(String id) {
        return ontology.typeOfId(id).orElseThrow();
    }

    private static void add(String text, Set<String> terms) {
        terms.addAll(Terms.of(FoldedText.of(text)));
    }
}
