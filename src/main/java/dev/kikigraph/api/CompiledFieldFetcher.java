package dev.kikigraph.api;

import dev.kikigraph.query.GraphQueries;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
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
        ExecutableNormalizedField field =
                OperationInstrumentation.operation(environment.getGraphQlContext()).getTopLevelFields().stream()
                        .filter(f -> f.getResultKey().equals(key))
                        .findFirst()
                        .orElseThrow();
        Explanation explanation = environment.getGraphQlContext().get(Explanation.class);
        long release =
                java.util.Objects.requireNonNull(environment.getGraphQlContext().get(ConsistentExecution.RELEASE));
        return queries.answer(field, release, statement -> {
            if (explanation != null) {
                explanation.add(key, statement);
            }
        });
    }
}
