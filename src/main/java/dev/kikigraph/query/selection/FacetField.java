package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.Documentation;
import dev.kikigraph.ontology.EnumType;
import dev.kikigraph.ontology.FieldSet;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipProperties;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.ValueType;
import java.util.ArrayList;
import java.util.List;

/** A field by whose values the nodes or relationships of a list can be counted. */
public sealed interface FacetField {

    /** The field's name in the API. */
    String name();

    Documentation documentation();

    /** A property of the nodes or relationships themselves. */
    sealed interface OfProperty extends FacetField {

        Property property();

        @Override
        default String name() {
            return property().name();
        }

        @Override
        default Documentation documentation() {
            return property().documentation();
        }
    }

    /** An enum, or a list of them. */
    record OfEnum(Property property, EnumType type) implements OfProperty {}

    /** A fiscal year, or the year of a date, or a list of these. */
    record OfYear(Property property) implements OfProperty {}

    /** Whether something holds. */
    record OfTruth(Property property) implements OfProperty {}

    /** The type of nodes that can have several. */
    record OfType(List<NodeType> types) implements FacetField {

        @Override
        public String name() {
            return "type";
        }

        @Override
        public Documentation documentation() {
            return new Documentation("The type of the node.", "種類", "Type");
        }
    }

    /** The things at the other end of a relationship. */
    record OfRelated(RelationshipField field) implements FacetField {

        @Override
        public String name() {
            return field.name();
        }

        @Override
        public Documentation documentation() {
            return field.documentation();
        }
    }

    /** The thing that something belongs to. */
    record OfOwner() implements FacetField {

        @Override
        public String name() {
            return "owner";
        }

        @Override
        public Documentation documentation() {
            return new Documentation("The thing that it belongs to.", "属するもの", "Owner");
        }
    }

    /** Facet fields of the nodes that the name of a node type, interface or union stands for. */
    static List<FacetField> ofNodes(Ontology ontology, String target) {
        FieldSet fields = ontology.fields(target);
        List<NodeType> types = ontology.possibleTypes(target);
        List<FacetField> result = new ArrayList<>();
        boolean concrete = ontology.nodeType(target).isPresent();
        if (!concrete && fields.propertyStoredAs("type").isEmpty()) {
            result.add(new OfType(types));
        }
        result.addAll(ofProperties(fields.properties()));
        fields.relationships().stream()
                .filter(field -> ontology.possibleTypes(field.target()).stream()
                        .allMatch(type -> type.kind() == NodeType.Kind.THING))
                .forEach(field -> result.add(new OfRelated(field)));
        boolean owned =
                target.equals(Ontology.OWNED) || (concrete && types.get(0).kind() == NodeType.Kind.OWNED);
        if (owned && fields.propertyStoredAs("owner").isEmpty()) {
            result.add(new OfOwner());
        }
        return result;
    }

    /** Facet fields of relationships. */
    static List<FacetField> ofEdges(RelationshipProperties properties) {
        return ofProperties(properties.properties());
    }

    private static List<FacetField> ofProperties(List<Property> properties) {
        List<FacetField> result = new ArrayList<>();
        for (Property property : properties) {
            if (property.isScalar(ScalarKind.FISCAL_YEAR) || property.isScalar(ScalarKind.PARTIAL_DATE)) {
                result.add(new OfYear(property));
            }
            if (property.isScalar(ScalarKind.BOOLEAN)) {
                result.add(new OfTruth(property));
            }
            if (property.type() instanceof ValueType.Enumeration enumeration) {
                result.add(new OfEnum(property, enumeration.type()));
            }
        }
        return result;
    }
}
