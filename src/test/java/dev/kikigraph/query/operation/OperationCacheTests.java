package dev.kikigraph.query.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.statement.KeyOrder;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OperationCacheTests {

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("type Query { a(text: String): Int }"),
                    RuntimeWiring.newRuntimeWiring().build());

    private final OperationCache cache = new OperationCache();

    @Test
    void operationThatMayLookAtMoreWhileItRunsIsKeptForTheSameValues() {
        Document document = Parser.parse("query ($text: String) { a(text: $text) }");
        NormalizedOperation made = operation(document, Map.of("text", "b"));

        assertThat(operation(document, Map.of("text", "b"))).isSameAs(made);
        assertThat(operation(document, Map.of("text", "c"))).isNotSameAs(made);
    }

    @Test
    void largeValuesAreNotKept() {
        Document document = Parser.parse("query ($text: String) { a(text: $text) }");
        Map<String, Object> large = Map.of("text", "b".repeat(20_000));

        assertThat(operation(document, large)).isNotSameAs(operation(document, large));
    }

    @Test
    void operationsAreKeptAsFarAsTheirMemoryAllows() {
        List<Document> documents =
                IntStream.range(0, 60).mapToObj(i -> ofManyFields(2_000)).toList();
        List<NormalizedOperation> made = documents.stream()
                .map(document -> operation(document, Map.of()))
                .toList();

        // Each is counted as more than two megabytes, and 48 may be kept.
        Awaitility.await().untilAsserted(() -> assertThat(IntStream.range(0, documents.size())
                        .filter(i -> operation(documents.get(i), Map.of()) == made.get(i))
                        .count())
                .isLessThanOrEqualTo(24));
    }

    private NormalizedOperation operation(Document document, Map<String, Object> variables) {
        return cache.get(document, null, new Variables(variables), marked -> normalized(document, marked));
    }

    private static NormalizedOperation normalized(Document document, Map<String, Object> variables) {
        return new NormalizedOperation(
                ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                        SCHEMA, document, null, CoercedVariables.of(variables)),
                mock(KeyOrder.class),
                mock(GraphQueries.class));
    }

    private static Document ofManyFields(int count) {
        return Parser.parse(
                IntStream.range(0, count).mapToObj(i -> "a" + i + ": a").collect(Collectors.joining(" ", "{ ", " }")));
    }
}
