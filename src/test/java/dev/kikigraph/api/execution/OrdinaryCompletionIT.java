package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.schema.ApiSchema;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.api.support.TestDocuments;
import dev.kikigraph.api.support.TestDocuments.TestDocument;
import dev.kikigraph.api.support.WithRailway;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.statement.KeyOrder;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.CoercedVariables;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers that the compiler writes are, byte for byte, those of graphql-java when it completes the same values in
 * its ordinary way: field by field, checking nulls, enums, ranges and types.
 */
@WithRailway
class OrdinaryCompletionIT {

    /** Root fields that graphql-java completes in the service, too. */
    private static final List<String> QUESTIONS = List.of("facts(", "ontology {", "passage(");

    @LocalServerPort
    private int port;

    @Autowired
    private ApiSchema api;

    @Autowired
    private GraphQueries queries;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Graph graph;

    @Autowired
    private Ontology ontology;

    @Autowired
    private GraphQlSource source;

    private GraphQLSchema schema;

    @BeforeEach
    void makeSchemaWithoutCompletedValues() {
        GraphQLSchema ordinary = api.create(
                this::fetch, RailwaySchema.declared(ontology), this::answer, (field, type) -> environment -> null);
        schema = ordinary.transform(
                builder -> builder.codeRegistry(ordinary.getCodeRegistry().transform(code -> {
                    code.defaultDataFetcher(DataFetcherFactories.useDataFetcher(OrdinaryCompletionIT::fetchFromMap));
                    // The service has others for the evidence in answers of questions.
                    List.of("name", "nameLang", "ministry", "ministryLang")
                            .forEach(field -> code.dataFetcher(
                                    FieldCoordinates.coordinates("EvidenceSection", field),
                                    (DataFetcher<?>) OrdinaryCompletionIT::fetchFromMap));
                })));
    }

    /** Answers in Java are those of the service. */
    private DataFetcher<?> answer(String type, String field) {
        GraphQLSchema served = source.schema();
        GraphQLObjectType of = served.getObjectType(type);
        return served.getCodeRegistry().getDataFetcher(of, of.getFieldDefinition(field));
    }

    /** Without those of questions that the compiler has no part in. */
    static List<TestDocument> documents() {
        return TestDocuments.railway().stream()
                .filter(document -> QUESTIONS.stream().noneMatch(document.text()::contains))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void ordinaryCompletionGivesTheSameText(TestDocument document) {
        ExecutionResult result = GraphQL.newGraphQL(schema)
                .build()
                .execute(ExecutionInput.newExecutionInput(document.text())
                        .variables(document.variables())
                        .graphQLContext(Map.of(ReadContext.class, reading()))
                        .build());

        assertThat(JsonMapper.shared().writeValueAsString(result.toSpecification()))
                .isEqualTo(new ApiClient(port).ask(document.text(), document.variables()));
    }

    private ReadContext reading() {
        return graph.reading(ledger.current().orElseThrow().number(), graph.deadline());
    }

    private @Nullable Object fetch(DataFetchingEnvironment environment) {
        Document document = withTypeNames(environment.getDocument());
        Map<String, Object> variables = environment.getVariables();
        ExecutableNormalizedOperation operation =
                ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                        schema, document, null, CoercedVariables.of(variables));
        KeyOrder order = new KeyOrder(operation, schema, fragments(document), variables);
        String key = environment.getField().getResultKey();
        return operation.getTopLevelFields().stream()
                .filter(field -> field.getResultKey().equals(key))
                .findFirst()
                .map(field -> queries.answer(
                        queries.compile(field, order),
                        List.of(),
                        environment.getGraphQlContext().<ReadContext>get(ReadContext.class)))
                .orElse(null);
    }

    /** The compiler writes what is selected under its result key; answers in Java have it under its name. */
    private static @Nullable Object fetchFromMap(DataFetchingEnvironment environment) throws Exception {
        if (!(environment.getSource() instanceof Map<?, ?> source)) {
            return PropertyDataFetcher.fetching(environment.getField().getName())
                    .get(environment);
        }
        String key = environment.getField().getResultKey();
        return source.containsKey(key)
                ? source.get(key)
                : source.get(environment.getField().getName());
    }

    private static Map<String, FragmentDefinition> fragments(Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
    }

    /** Ordinary completion has to be told the type of each object; the answer itself has only what was selected. */
    private static Document withTypeNames(Document document) {
        Field typeName = Field.newField("__typename").build();
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes")
            public TraversalControl visitSelectionSet(SelectionSet set, TraverserContext<Node> context) {
                if (context.getParentNode() instanceof OperationDefinition) {
                    return TraversalControl.CONTINUE;
                }
                return TreeTransformerUtil.changeNode(context, set.transform(builder -> builder.selection(typeName)));
            }
        });
    }
}
