package dev.kikigraph.api;

import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.KeyOrder;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers every root field that is compiled to Cypher. */
final class CompiledFieldFetcher implements DataFetcher<@Nullable Object> {

    private final GraphQueries queries;

    CompiledFieldFetcher(GraphQueries queries) {
        this.queries = queries;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        String key = environment.getExecutionStepInfo().getPath().getSegmentName();
        ExecutableNormalizedOperation operation = OperationInstrumentation.operation(environment.getGraphQlContext());
        ExecutableNormalizedField field = operation.getTopLevelFields().stream()
                .filter(f -> f.getResultKey().equals(key))
                .findFirst()
                .orElseThrow();
        KeyOrder keyOrder = new KeyOrder(
                operation,
                environment.getGraphQLSchema(),
                environment.getFragmentsByName(),
                environment.getVariables());
        Explanation explanation = environment.getGraphQlContext().get(Explanation.class);
        long release = Objects.requireNonNull(environment.getGraphQlContext().get(ConsistentExecution.RELEASE));
        return queries.answer(field, keyOrder, release, statement -> {
            if (explanation != null) {
                explanation.add(key, statement);
            }
        });
    }
}
