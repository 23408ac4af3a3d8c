package dev.kikigraph.api.schema;

import static dev.kikigraph.api.schema.CommonTypes.argument;
import static graphql.Scalars.GraphQLID;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.paging.Page;
import dev.kikigraph.query.selection.ApiNames;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The API schema as derived from an ontology. */
public final class ApiSchema {

    private final Ontology ontology;

    public ApiSchema(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * Makes the schema that answers the API.
     *
     * @param compiled answers the fields that are compiled to Cypher
     * @param declared the questions and the types of their answers
     * @param answers gives what answers a field of these, by the names of its type and of itself; null where its name
     *     alone tells
     * @param nodes makes what answers a field of a domain question that leads to nodes, by its name and that of their
     *     type
     */
    public GraphQLSchema create(
            DataFetcher<?> compiled,
            TypeDefinitionRegistry declared,
            BiFunction<String, String, @Nullable DataFetcher<?>> answers,
            BiFunction<String, String, DataFetcher<?>> nodes) {
        GraphQLObjectType.Builder query =
                GraphQLObjectType.newObject().name("Query").description("Everything that can be asked.");
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        for (GraphQLFieldDefinition field : compiledFields()) {
            query.field(field);
            code.dataFetcher(FieldCoordinates.coordinates("Query", field.getName()), compiled);
        }
        InsightSchema insight = new InsightSchema(ontology, declared);
        insight.rootFields().forEach(query::field);
        insight.register(code, answers, nodes);
        InputTypes inputs = new InputTypes(ontology);
        OutputTypes outputs = new OutputTypes(ontology);
        TypeByName resolver = new TypeByName(ontology);
        ontology.interfaces().forEach(i -> code.typeResolver(i.name(), resolver));
        ontology.unions().forEach(u -> code.typeResolver(u.name(), resolver));
        code.typeResolver(Ontology.RELATIONSHIP, resolver);
        code.typeResolver(AggregateTypes.AGGREGATE, resolver);
        return GraphQLSchema.newSchema()
                .query(query.build())
                .additionalTypes(new HashSet<>(inputs.types()))
                .additionalTypes(Set.copyOf(outputs.types()))
                .additionalTypes(Set.copyOf(insight.types()))
                .additionalTypes(Set.copyOf(RankingTypes.enums(ontology)))
                .additionalTypes(Set.of(
                        CommonTypes.LANG,
                        CommonTypes.SORT,
                        CommonTypes.PAGE_INFO,
                        CommonTypes.KIND,
                        CommonTypes.RATIO,
                        CommonTypes.EVIDENCE,
                        ApiScalars.PARTIAL_DATE,
                        ApiScalars.DECIMAL,
                        ApiScalars.YEN))
                .additionalDirective(Documented.LABEL)
                .codeRegistry(code.build())
                .build();
    }

    private List<GraphQLFieldDefinition> compiledFields() {
        List<GraphQLFieldDefinition> fields = new ArrayList<>();
        fields.add(CommonTypes.field("node", typeRef(Ontology.NODE), "Anything by its id; null where there is none.")
                .transform(f -> f.argument(argument(StoredKeys.ID, nonNull(GraphQLID), "Its id."))));
        fields.add(CommonTypes.field(
                        "nodes",
                        list(typeRef(Ontology.NODE)),
                        "Anything by id, in the order of the ids, at most %d; null where there is none."
                                .formatted(Page.MOST))
                .transform(f -> f.argument(argument("ids", nonNull(list(nonNull(GraphQLID))), "Their ids."))));
        for (NodeType type : ontology.nodeTypes()) {
            fields.add(CommonTypes.field(
                            type.singular(),
                            typeRef(type.name()),
                            type.documentation().description())
                    .transform(f -> f.argument(argument(StoredKeys.ID, nonNull(GraphQLID), "Its id."))));
            fields.add(CommonTypes.field(
                            type.plural(),
                            typeRef(ApiNames.connection(type.name())),
                            "All of: " + type.documentation().description())
                    .transform(f -> f.arguments(CommonTypes.pageArguments())
                            .argument(argument("where", typeRef(ApiNames.where(type.name())), "Which of them."))
                            .argument(argument(
                                    "orderBy",
                                    list(nonNull(typeRef(ApiNames.order(type.name())))),
                                    "In what order; that of the source where nothing is said."))));
        }
        return fields;
    }

    /** The schema as text, in a stable order. */
    public static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectives(name -> name.equals("label") || name.equals("oneOf"))
                        .includeDirectiveDefinitions(true)
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false))
                .print(schema);
    }
}
