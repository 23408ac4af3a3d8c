package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.text.CamelCase;
import java.util.List;
import java.util.Locale;

/** Names of the types that the API derives from the ontology. */
public final class ApiNames {

    /** The type of the aggregate of what has no numbers. */
    public static final String COUNT_AGGREGATE = "CountAggregate";

    private ApiNames() {}

    /** Stem of the types around a relationship: target and properties. FieldSet that share both share the types. */
    public static String stem(RelationshipField field) {
        return stem(field.target(), field.properties());
    }

    public static String stem(String target, String properties) {
        return target + properties;
    }

    public static String connection(String stem) {
        return stem + "Connection";
    }

    public static String edge(String stem) {
        return stem + "Edge";
    }

    public static String where(String stem) {
        return stem + "Where";
    }

    /** The conditions on nodes of a union by their types. */
    public static String byMember(String union) {
        return union + "On";
    }

    public static String filter(String stem) {
        return stem + "Filter";
    }

    public static String order(String stem) {
        return stem + "Order";
    }

    /** The order of a connection. Relationships that have nothing of their own to be sorted by share it. */
    public static String order(Ontology ontology, RelationshipField field) {
        return order(stem(field.target(), sortedBy(ontology, field.properties())));
    }

    /** The name of the properties that relationships with some properties are sorted by. */
    public static String sortedBy(Ontology ontology, String properties) {
        List<String> shared = ontology.sharedRelationshipProperties().stream()
                .map(Property::name)
                .toList();
        boolean own = ontology.relationshipProperties(properties).orElseThrow().properties().stream()
                .anyMatch(property -> !property.list() && !shared.contains(property.name()));
        return own ? properties : Ontology.RELATIONSHIP;
    }

    /** A sort key that counts or adds up. */
    public static String ranking(String stem) {
        return stem + "Ranking";
    }

    /** The enum of the fields that can be added up to sort by the sum. */
    public static String summable(String target) {
        return target + "Summable";
    }

    /** The enum of the fields by which nodes or relationships can be counted. */
    public static String facet(String name) {
        return name + "Facet";
    }

    /** The type of an aggregate; one for all that have no numbers. */
    public static String aggregate(String name, FieldSet fields) {
        return NumericField.of(fields).isEmpty() ? COUNT_AGGREGATE : name + "Aggregate";
    }

    /**
     * The type of the aggregate of the nodes that a name stands for. A union of which one member has all the numbers
     * shares the type of that member.
     */
    public static String aggregate(Ontology ontology, String target) {
        FieldSet fields = ontology.fields(target);
        List<String> numbers = numbers(fields);
        return aggregate(
                ontology.possibleTypes(target).stream()
                        .map(NodeType::name)
                        .filter(type -> numbers(ontology.fields(type)).equals(numbers))
                        .findFirst()
                        .orElse(target),
                fields);
    }

    private static List<String> numbers(FieldSet fields) {
        return NumericField.of(fields).stream()
                .map(number -> number.key() + ": " + number.kind())
                .sorted()
                .toList();
    }

    /** {@code SupportHub} as an enum value: {@code SUPPORT_HUB}. */
    public static String constant(String typeName) {
        return CamelCase.split(typeName, "_").toUpperCase(Locale.ROOT);
    }
}
