package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField.Direction;
import dev.kikigraph.ontology.StoredKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The terms of facts: their values, with the labels of fields and values of enums, and the names of what they are
 * of. Never a summary, which says what a thing is and not what a line says of it.
 */
final class FactTerms {

    private static final Set<String> NO_FACTS = Set.of("summary", StoredKeys.RATIONALE, StoredKeys.ASSERTION);

    private final SeedNodes nodes;
    private final Map<String, Set<String>> names = new HashMap<>();

    FactTerms(SeedNodes nodes) {
        this.nodes = nodes;
    }

    /**
     * Terms of a node or relationship.
     *
     * @param proved which of its fields count
     */
    Set<String> of(String id, Predicate<String> proved) {
        StoredNode node = nodes.node(id);
        if (node != null) {
            return ofNode(node, proved);
        }
        StoredRelationship relationship = nodes.relationship(id);
        return relationship == null ? Set.of() : ofRelationship(relationship, proved);
    }

    private Set<String> ofNode(StoredNode node, Predicate<String> proved) {
        Set<String> terms = new HashSet<>();
        NodeType type = nodes.type(node.id());
        addValues(type.properties(), node.properties(), proved, terms);
        String owner = nodes.owner(node.id());
        if (owner != null) {
            add(type.documentation().label(false), terms);
            terms.addAll(names(owner));
        }
        return terms;
    }

    private Set<String> ofRelationship(StoredRelationship relationship, Predicate<String> proved) {
        Set<String> terms = new HashSet<>();
        addValues(
                nodes.ontology().propertiesOfRelationship(relationship.type()),
                relationship.properties(),
                proved,
                terms);
        addLabels(relationship.source(), relationship.type(), Direction.OUT, terms);
        addLabels(relationship.target(), relationship.type(), Direction.IN, terms);
        terms.addAll(names(relationship.source()));
        terms.addAll(names(relationship.target()));
        return terms;
    }

    private void addLabels(String id, String relationshipType, Direction direction, Set<String> terms) {
        nodes.type(id).relationships().stream()
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
        List<String> given = property.storedKeys().stream()
                .map(values::get)
                .flatMap(SeedNodes::texts)
                .toList();
        if (given.isEmpty()) {
            return;
        }
        if (!property.name().equals("name")) {
            add(property.documentation().label(false), terms);
        }
        given.forEach(value -> add(FactTexts.words(property, value), terms));
    }

    /** Terms of the names of a thing; of an owned one, of its owner's. */
    private Set<String> names(String id) {
        return names.computeIfAbsent(nodes.ownerOrSelf(id), this::ownNames);
    }

    private Set<String> ownNames(String id) {
        Set<String> terms = new HashSet<>();
        nodes.names(id).forEach(name -> add(name, terms));
        return terms;
    }

    private static void add(String text, Set<String> terms) {
        terms.addAll(Terms.of(FoldedText.of(text)));
    }
}
