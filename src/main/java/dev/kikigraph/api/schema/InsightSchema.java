package dev.kikigraph.api.schema;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import graphql.Scalars;
import graphql.language.DescribedNode;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The part of the API that {@code schema/service} and {@code schema/insight} declare: types of its own, which may lead
 * to those of the ontology, fields that they add to each other's types, and root fields in {@code extend type Query}.
 */
final class InsightSchema {

    private static final String QUERY = "Query";
    private static final Map<String, GraphQLScalarType> SCALARS = Map.of(
            "ID", Scalars.GraphQLID,
            "String", Scalars.GraphQLString,
            "Int", Scalars.GraphQLInt,
            "Float", Scalars.GraphQLFloat,
            "Boolean", Scalars.GraphQLBoolean);

    private final Ontology ontology;
    private final List<TypeDefinition<?>> definitions = new ArrayList<>();

    /** @param declared what the files declare */
    InsightSchema(Ontology ontology, TypeDefinitionRegistry declared) {
        this.ontology = ontology;
        declared.types().values().forEach(definition -> definitions.add(extended(definition, declared)));
        this.definitions.addAll(declared.objectTypeExtensions().getOrDefault(QUERY, List.of()));
    }

    /** With the fields that other files add to it. */
    private static TypeDefinition<?> extended(TypeDefinition<?> definition, TypeDefinitionRegistry declared) {
        return definition instanceof ObjectTypeDefinition object
                ? object.transform(whole -> declared.objectTypeExtensions()
                        .getOrDefault(object.getName(), List.of())
                        .forEach(extension -> extension.getFieldDefinitions().forEach(whole::fieldDefinition)))
                : definition;
    }

    /** Root fields that the files add to the query type. */
    List<GraphQLFieldDefinition> rootFields() {
        return objects().stream()
                .filter(definition -> definition.getName().equals(QUERY))
                .flatMap(definition -> definition.getFieldDefinitions().stream())
                .map(this::field)
                .toList();
    }

    Collection<GraphQLType> types() {
        List<GraphQLType> types = new ArrayList<>();
        for (TypeDefinition<?> definition : definitions) {
            if (!definition.getName().equals(QUERY)) {
                types.add(type(definition));
            }
        }
        return types;
    }

    /**
     * @param answers gives what answers a field, by the names of its type and of itself; null where its name alone
     *     tells
     * @param nodes makes what answers a field that leads to nodes, by its name and that of their type
     * @throws IllegalStateException if nothing answers a root field, or takes the arguments of another field
     */
    void register(
            GraphQLCodeRegistry.Builder code,
            BiFunction<String, String, @Nullable DataFetcher<?>> answers,
            BiFunction<String, String, DataFetcher<?>> nodes) {
        if (leadsToEvidence()) {
            CommonTypes.OF_EVIDENCE_SECTION.forEach((field, fetcher) -> code.dataFetcher(
                    FieldCoordinates.coordinates(CommonTypes.EVIDENCE_SECTION.getName(), field), fetcher));
        }
        for (ObjectTypeDefinition object : objects()) {
            for (FieldDefinition field : object.getFieldDefinitions()) {
                FieldCoordinates coordinates = FieldCoordinates.coordinates(object.getName(), field.getName());
                DataFetcher<?> answer = answers.apply(object.getName(), field.getName());
                if (answer != null) {
                    code.dataFetcher(coordinates, answer);
                } else if (isLocalized(field)) {
                    code.dataFetcher(coordinates, localized(field.getName(), Localized::in));
                    code.dataFetcher(
                            FieldCoordinates.coordinates(object.getName(), Property.languageField(field.getName())),
                            localized(field.getName(), Localized::language));
                } else if (object.getName().equals(QUERY)
                        || !field.getInputValueDefinitions().isEmpty()) {
                    throw new IllegalStateException(
                            "The schema has a field that no controller answers: " + coordinates);
                } else if (isOfNodes(field)) {
                    code.dataFetcher(coordinates, nodes.apply(field.getName(), nameOf(field.getType())));
                }
            }
        }
    }

    private boolean leadsToEvidence() {
        return objects().stream()
                .flatMap(object -> object.getFieldDefinitions().stream())
                .anyMatch(field -> nameOf(field.getType()).equals(CommonTypes.EVIDENCE.getName()));
    }

    private static boolean isLocalized(FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .anyMatch(argument -> argument.getName().equals("lang"));
    }

    private boolean isOfNodes(FieldDefinition field) {
        String type = nameOf(field.getType());
        return ontology.nodeType(type).isPresent()
                || ontology.interfaceType(type).isPresent()
                || ontology.unions().stream().anyMatch(union -> union.name().equals(type));
    }

    private static DataFetcher<@Nullable Object> localized(String field, BiFunction<Localized, String, String> ofText) {
        PropertyDataFetcher<Object> property = PropertyDataFetcher.fetching(field);
        return environment -> property.get(environment) instanceof Localized text
                ? ofText.apply(text, environment.getArgument("lang"))
                : null;
    }

    private List<ObjectTypeDefinition> objects() {
        return definitions.stream()
                .filter(ObjectTypeDefinition.class::isInstance)
                .map(ObjectTypeDefinition.class::cast)
                .toList();
    }

    private GraphQLType type(TypeDefinition<?> definition) {
        if (definition instanceof ObjectTypeDefinition object) {
            GraphQLObjectType.Builder builder =
                    GraphQLObjectType.newObject().name(object.getName()).description(description(object));
            label(object).ifPresent(label -> builder.withAppliedDirective(Documented.label(label)));
            for (FieldDefinition field : object.getFieldDefinitions()) {
                builder.fields(isLocalized(field) ? CommonTypes.withLanguage(field(field)) : List.of(field(field)));
            }
            return builder.build();
        }
        if (definition instanceof EnumTypeDefinition enumeration) {
            GraphQLEnumType.Builder builder =
                    GraphQLEnumType.newEnum().name(enumeration.getName()).description(description(enumeration));
            label(enumeration).ifPresent(label -> builder.withAppliedDirective(Documented.label(label)));
            enumeration.getEnumValueDefinitions().forEach(value -> {
                GraphQLEnumValueDefinition.Builder made = GraphQLEnumValueDefinition.newEnumValueDefinition()
                        .name(value.getName())
                        .value(value.getName())
                        .description(description(value));
                label(value).ifPresent(label -> made.withAppliedDirective(Documented.label(label)));
                builder.value(made.build());
            });
            return builder.build();
        }
        InputObjectTypeDefinition input = (InputObjectTypeDefinition) definition;
        GraphQLInputObjectType.Builder builder =
                GraphQLInputObjectType.newInputObject().name(input.getName()).description(description(input));
        input.getInputValueDefinitions().forEach(value -> {
            GraphQLInputObjectField.Builder made = GraphQLInputObjectField.newInputObjectField()
                    .name(value.getName())
                    .description(description(value))
                    .type((GraphQLInputType) type(value.getType()));
            if (value.getDefaultValue() != null) {
                made.defaultValueLiteral(value.getDefaultValue());
            }
            builder.field(made.build());
        });
        return builder.build();
    }

    private GraphQLFieldDefinition field(FieldDefinition field) {
        GraphQLFieldDefinition.Builder builder = GraphQLFieldDefinition.newFieldDefinition()
                .name(field.getName())
                .description(description(field))
                .type((GraphQLOutputType) type(field.getType()));
        label(field).ifPresent(label -> builder.withAppliedDirective(Documented.label(label)));
        field.getInputValueDefinitions().forEach(argument -> builder.argument(argument(argument)));
        return builder.build();
    }

    private static GraphQLArgument argument(InputValueDefinition argument) {
        if (argument.getName().equals("lang")) {
            return CommonTypes.languageArgument();
        }
        GraphQLArgument.Builder builder = GraphQLArgument.newArgument()
                .name(argument.getName())
                .description(description(argument))
                .type((GraphQLInputType) type(argument.getType()));
        if (argument.getDefaultValue() != null) {
            builder.defaultValueLiteral(argument.getDefaultValue());
        }
        return builder.build();
    }

    private static GraphQLType type(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return GraphQLNonNull.nonNull(type(nonNull.getType()));
        }
        if (type instanceof ListType list) {
            return GraphQLList.list(type(list.getType()));
        }
        String name = ((TypeName) type).getName();
        GraphQLNamedType scalar = SCALARS.get(name);
        return scalar == null ? GraphQLTypeReference.typeRef(name) : scalar;
    }

    private static String nameOf(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return nameOf(nonNull.getType());
        }
        return type instanceof ListType list ? nameOf(list.getType()) : ((TypeName) type).getName();
    }

    private static @Nullable String description(DescribedNode<?> node) {
        return node.getDescription() == null ? null : node.getDescription().getContent();
    }

    private static Optional<String> label(DirectivesContainer<?> node) {
        return node.getDirectives("label").stream()
                .findFirst()
                .map(directive -> ((StringValue) directive.getArgument("ja").getValue()).getValue());
    }
}
