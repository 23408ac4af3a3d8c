package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.query.CompiledField;
import dev.kikigraph.query.GraphQueries;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
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
        RunningOperation running = RunningOperation.of(environment.getGraphQlContext());
        CompiledField field = running.operation().field(key);
        Explanation explanation = environment.getGraphQlContext().get(Explanation.class);
        ReadContext reading = environment.getGraphQlContext().get(ReadContext.class);
        if (explanation != null) {
            explanation.add(key, field.statement(running.values()));
        }
        return CompletedValue.of(queries.answer(field, running.values(), reading));
    }
}
