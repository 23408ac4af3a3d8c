package dev.kikigraph.query.statement;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.Walk;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.QuantifiedPathPattern;
import org.neo4j.cypherdsl.core.Relationship;

/** Patterns of nodes and relationships. Identifiers come from the ontology alone. */
public final class Patterns {

    private Patterns() {}

    static Node node(Ontology ontology, String target, String variable) {
        if (ontology.nodeType(target).isPresent()
                || ontology.interfaceType(target).isPresent()) {
            return Cypher.node(target).named(variable);
        }
        Labels any = ontology.possibleTypes(target).stream()
                .map(NodeType::name)
                .map(Cypher::exactlyLabel)
                .reduce(Labels::or)
                .orElseThrow();
        return Cypher.node(any).named(variable);
    }

    /**
     * Ways of a kind over one or more relationships between {@code from}, a variable bound outside, and another node.
     *
     * @param up whether the other node lies above
     */
    public static PatternElement walk(Ontology ontology, String from, Walk walk, boolean up, Node end) {
        Node start = Cypher.anyNode(from);
        String[] types = ontology.walked(walk).toArray(String[]::new);
        return (up ? start.relationshipTo(end, types) : start.relationshipFrom(end, types))
                .quantifyRelationship(QuantifiedPathPattern.plus());
    }

    /** The condition that a node is of one of some types, which are given by name. */
    public static Condition ofType(String variable, Expression types) {
        return Cypher.any("label")
                .in(Cypher.labels(Cypher.anyNode(variable)))
                .where(Cypher.name("label").in(types));
    }

    /** The relationship from {@code from}, a variable bound outside, to a new node and relationship. */
    public static Relationship relationship(
            Ontology ontology, String from, RelationshipField field, String relationship, String to) {
        Node start = Cypher.anyNode(from);
        Node end = node(ontology, field.target(), to);
        return field.direction() == RelationshipField.Direction.OUT
                ? start.relationshipTo(end, field.relationshipType()).named(relationship)
                : start.relationshipFrom(end, field.relationshipType()).named(relationship);
    }
}
