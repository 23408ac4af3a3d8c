package dev.kikigraph.api.schema;

import static dev.kikigraph.api.schema.InputTypes.input;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.ontology.Property;
import graphql.Directives;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.util.List;

/** The types of sort keys, of which one is given in each. */
final class OrderTypes {

    private OrderTypes() {}

    static GraphQLInputObjectType.Builder ofProperties(String name, List<Property> properties) {
        GraphQLInputObjectType.Builder builder =
                oneOf(name, "One sort key. Text is sorted as a dictionary does, and numbers in it by their value.");
        for (Property property : properties) {
            if (property.localized()) {
                builder.field(key(property.japaneseKey())).field(key(property.englishKey()));
            } else if (!property.list()) {
                builder.field(key(property.name()));
                Property.Printed printed = property.printed();
                if (printed != null && printed.min() != null && printed.max() != null) {
                    builder.field(key(printed.min())).field(key(printed.max()));
                }
            }
        }
        return builder;
    }

    /**
     * @param edge name of the order of the relationships
     * @param node name of that of the nodes
     */
    static GraphQLInputObjectType ofConnection(String name, String edge, String node) {
        return oneOf(name, "One sort key: of the relationship or of the node at its other end.")
                .field(input("edge", typeRef(edge), "Of the relationship."))
                .field(input("node", typeRef(node), "Of the node."))
                .build();
    }

    private static GraphQLInputObjectField key(String name) {
        return key(name, "SortDirection");
    }

    static GraphQLInputObjectField key(String name, String type) {
        return GraphQLInputObjectField.newInputObjectField()
                .name(name)
                .type(typeRef(type))
                .build();
    }

    private static GraphQLInputObjectType.Builder oneOf(String name, String description) {
        return GraphQLInputObjectType.newInputObject()
                .name(name)
                .description(description)
                .withAppliedDirective(Directives.OneOfDirective.toAppliedDirective());
    }
}
