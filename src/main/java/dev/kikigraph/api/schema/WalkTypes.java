package dev.kikigraph.api.schema;

import static dev.kikigraph.api.schema.CommonTypes.field;
import static dev.kikigraph.api.schema.CommonTypes.localized;
import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.Walk;
import dev.kikigraph.query.selection.ApiNames;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import java.util.ArrayList;
import java.util.List;

/** Lists of what lies above and below nodes, and of their relationships: shapes that all types of nodes share. */
final class WalkTypes {

    /** The input of the condition that something lies below other things. */
    static final String BELOW = "BelowWhere";

    private static final String WALK = "Walk";
    private static final String STEP = "WalkStep";

    private WalkTypes() {}

    /**
     * Types around ways and relationships.
     *
     * @param shared fields of every relationship
     */
    static List<GraphQLNamedOutputType> types(List<GraphQLFieldDefinition> shared) {
        List<GraphQLFieldDefinition> inWords = new ArrayList<>();
        inWords.add(field(
                "relationshipType",
                nonNull(GraphQLString),
                "Type of the relationship in the graph, such as `PART_OF`."));
        inWords.addAll(localized(
                StoredKeys.LABEL, nonNull(GraphQLString), "The relationship in words, such as `is part of`."));
        return List.of(
                walk(),
                connection(ApiNames.WALK, "A page of what lies above or below a node, the nearest first."),
                edge(ApiNames.WALK, "Something above or below a node, met once however many ways lead there.")
                        .field(field(
                                StoredKeys.DEPTH,
                                nonNull(GraphQLInt),
                                "How many steps away it is, on the shortest way."))
                        .field(
                                field(
                                        "path",
                                        nonNull(list(nonNull(typeRef(STEP)))),
                                        "The shortest way there, from the node on. Of several it is the one with the fewest inferred steps."))
                        .field(field(
                                StoredKeys.ASSERTION,
                                nonNull(typeRef("Assertion")),
                                "INFERRED if any step of the way is."))
                        .build(),
                GraphQLObjectType.newObject()
                        .name(STEP)
                        .description("One step of a way: a relationship, and the node that it leads to.")
                        .fields(shared)
                        .fields(inWords)
                        .field(field("node", nonNull(typeRef(Ontology.NODE)), "The node that it leads to."))
                        .build(),
                connection(ApiNames.NODE_RELATIONSHIP, "A page of the relationships of a node."),
                edge(ApiNames.NODE_RELATIONSHIP, "A relationship as it is seen from one of its ends.")
                        .withInterface(typeRef(Ontology.RELATIONSHIP))
                        .fields(shared)
                        .fields(inWords)
                        .field(field(
                                "field",
                                GraphQLString,
                                "Name of the field of the node that lists it; null where only the other end has one."))
                        .field(field("backward", nonNull(GraphQLBoolean), "Whether it ends at the node."))
                        .build());
    }

    private static GraphQLEnumType walk() {
        return GraphQLEnumType.newEnum()
                .name(WALK)
                .description("Kinds of ways over several relationships, which are never mixed.")
                .value(Walk.PART_WHOLE.name(), Walk.PART_WHOLE.name(), "Up from a part to the whole.")
                .value(Walk.SUCCESSION.name(), Walk.SUCCESSION.name(), "Up from what succeeds something to that.")
                .build();
    }

    private static GraphQLObjectType connection(String stem, String description) {
        return GraphQLObjectType.newObject()
                .name(ApiNames.connection(stem))
                .description(description)
                .field(field("totalCount", nonNull(GraphQLInt), "How many there are on all pages."))
                .field(field("nodes", nonNull(list(nonNull(typeRef(Ontology.NODE)))), "The nodes of this page."))
                .field(field("edges", nonNull(list(nonNull(typeRef(ApiNames.edge(stem))))), "The edges of this page."))
                .field(field("pageInfo", nonNull(typeRef("PageInfo")), "Where this page stands."))
                .build();
    }

    private static GraphQLObjectType.Builder edge(String stem, String description) {
        return GraphQLObjectType.newObject()
                .name(ApiNames.edge(stem))
                .description(description)
                .field(field("cursor", nonNull(GraphQLString), "Its place, for `after` and `before`."))
                .field(field("node", nonNull(typeRef(Ontology.NODE)), "The node."));
    }

    /** The field of every node that lists its relationships. Its arguments are told by its own description, once. */
    static GraphQLFieldDefinition relationships() {
        return paged(
                Ontology.RELATIONSHIPS,
                ApiNames.NODE_RELATIONSHIP,
                "All that the source says of it and others, without what is derived: relationships of the `types` named, such as `PART_OF`, with nodes of the types `others`.",
                List.of(
                        argument("types", list(nonNull(GraphQLString))),
                        argument("others", list(nonNull(typeRef("NodeType"))))));
    }

    /** Fields of a type of nodes from which ways lead up or down. */
    static List<GraphQLFieldDefinition> walks(Ontology ontology, NodeType type) {
        List<GraphQLFieldDefinition> fields = new ArrayList<>();
        if (ontology.isWalked(type, true)) {
            fields.add(
                    walked(
                            Ontology.ANCESTORS,
                            "What it is part of or, `along` SUCCESSION, what it succeeds, over at most `maxDepth` steps; of the `types` named."));
        }
        if (ontology.isWalked(type, false)) {
            fields.add(
                    walked(
                            Ontology.DESCENDANTS,
                            "What is part of it or, `along` SUCCESSION, what succeeds it, over at most `maxDepth` steps; of the `types` named."));
        }
        return fields;
    }

    private static GraphQLFieldDefinition walked(String name, String description) {
        return paged(
                name,
                ApiNames.WALK,
                description,
                List.of(
                        argument("along", nonNull(typeRef(WALK)))
                                .transform(argument -> argument.defaultValueProgrammatic(Walk.PART_WHOLE.name())),
                        argument("maxDepth", GraphQLInt),
                        argument("types", list(nonNull(typeRef("NodeType"))))));
    }

    private static GraphQLFieldDefinition paged(
            String name, String stem, String description, List<GraphQLArgument> arguments) {
        GraphQLOutputType type = nonNull(typeRef(ApiNames.connection(stem)));
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .type(type)
                .description(description)
                .arguments(arguments)
                .argument(argument("first", GraphQLInt))
                .argument(argument("after", GraphQLString))
                .argument(argument("last", GraphQLInt))
                .argument(argument("before", GraphQLString))
                .build();
    }

    private static GraphQLArgument argument(String name, GraphQLInputType type) {
        return GraphQLArgument.newArgument().name(name).type(type).build();
    }

    /** The condition that something lies below other things. */
    static GraphQLInputObjectType below() {
        return GraphQLInputObjectType.newInputObject()
                .name(BELOW)
                .description("Lies below a thing that meets `id` and `name`, over any number of steps.")
                .field(InputTypes.input(StoredKeys.ID, typeRef("IDWhere"), "Id of the thing above."))
                .field(InputTypes.input(
                        "name",
                        typeRef("StringWhere"),
                        "Name of the thing above, in either language, acronym or alias."))
                .field(InputTypes.input(
                        "along", typeRef(WALK), "Kind of the way up; PART_WHOLE where nothing is said."))
                .field(InputTypes.input(
                        "itself",
                        GraphQLBoolean,
                        "Whether the thing above is found too; it is not where nothing is said."))
                .build();
    }
}
