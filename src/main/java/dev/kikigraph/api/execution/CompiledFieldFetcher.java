package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.query.CompiledField;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.operation.PreparedOperation;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers every root field that is compiled to Cypher. It counts as trivial, by which Spring knows what to wrap in
 * nothing: it would take lists for connections of Spring Data, and carry a context that no statement looks at.
 */
public final class CompiledFieldFetcher implements TrivialDataFetcher<@Nullable Object> {

    private final GraphQueries queries;

    public CompiledFieldFetcher(GraphQueries queries) {
        this.queries = queries;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        String key = environment.getExecutionStepInfo().getPath().getSegmentName();
        PreparedOperation operation =
                Objects.requireNonNull(environment.getGraphQlContext().get(PreparedOperation.class));
        CompiledField field = operation.field(key);
        Explanation explanation = environment.getGraphQlContext().get(Explanation.class);
        ReadContext reading = environment.getGraphQlContext().get(ReadContext.class);
        if (explanation != null) {
            explanation.add(key, field.statement(operation.values()));
        }
        return CompletedValue.of(queries.answer(field, operation.values(), reading));
    }
}
