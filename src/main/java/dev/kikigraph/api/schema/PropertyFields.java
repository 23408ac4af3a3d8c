package dev.kikigraph.api.schema;

import static dev.kikigraph.api.schema.CommonTypes.field;
import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fields of the API that properties give. */
final class PropertyFields {

    /** Names of what some nodes need not have: it is nullable for all, since nodes of all types are met in one list. */
    private final Set<String> sometimesAbsent;

    private PropertyFields(Set<String> sometimesAbsent) {
        this.sometimesAbsent = sometimesAbsent;
    }

    static PropertyFields ofNodes(Ontology ontology) {
        Set<String> sometimesAbsent = new HashSet<>();
        ontology.nodeTypes().stream()
                .map(NodeType::properties)
                .flatMap(List::stream)
                .filter(property -> !property.required())
                .map(Property::name)
                .forEach(sometimesAbsent::add);
        return new PropertyFields(sometimesAbsent);
    }

    static List<GraphQLFieldDefinition> ofEdges(List<Property> properties) {
        return new PropertyFields(Set.of()).of(properties);
    }

    List<GraphQLFieldDefinition> of(List<Property> properties) {
        List<GraphQLFieldDefinition> fields = new ArrayList<>();
        for (Property property : properties) {
            GraphQLOutputType type = outputType(property);
            GraphQLFieldDefinition definition = GraphQLFieldDefinition.newFieldDefinition()
                    .name(property.name())
                    .description(Documented.description(property.documentation()))
                    .withAppliedDirective(Documented.label(property.documentation()))
                    .type(property.list() || isAlwaysThere(property) ? nonNull(type) : type)
                    .build();
            if (property.localized()) {
                fields.addAll(CommonTypes.withLanguage(
                        definition.transform(f -> f.argument(CommonTypes.languageArgument()))));
            } else {
                fields.add(definition);
            }
            addCompanions(property, type, fields);
        }
        return fields;
    }

    private boolean isAlwaysThere(Property property) {
        return property.required() && !sometimesAbsent.contains(property.name());
    }

    private static void addCompanions(Property property, GraphQLOutputType type, List<GraphQLFieldDefinition> fields) {
        Property.Printed printed = property.printed();
        if (printed == null) {
            return;
        }
        fields.add(field(printed.text(), GraphQLString, "`%s` as printed.".formatted(property.name())));
        if (printed.min() != null && printed.max() != null && printed.qualifier() != null) {
            fields.add(field(printed.min(), type, "Lower bound of `%s`.".formatted(property.name())));
            fields.add(field(printed.max(), type, "Upper bound of `%s`.".formatted(property.name())));
            fields.add(
                    field(printed.qualifier(), typeRef("Qualifier"), "How exact `%s` is.".formatted(property.name())));
        }
    }

    private static GraphQLOutputType outputType(Property property) {
        GraphQLOutputType type =
                InputTypes.isEnumeration(property) ? typeRef(property.type().name()) : scalar(property);
        return property.list() ? list(nonNull(type)) : type;
    }

    private static GraphQLOutputType scalar(Property property) {
        if (property.isScalar(ScalarKind.ID)) {
            return GraphQLID;
        }
        if (property.isScalar(ScalarKind.INT) || property.isScalar(ScalarKind.FISCAL_YEAR)) {
            return GraphQLInt;
        }
        if (property.isScalar(ScalarKind.BOOLEAN)) {
            return GraphQLBoolean;
        }
        return property.isScalar(ScalarKind.STRING)
                ? GraphQLString
                : typeRef(property.type().name());
    }
}
