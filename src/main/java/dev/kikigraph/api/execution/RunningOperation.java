package dev.kikigraph.api.execution;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Objects;

/**
 * An operation that is being executed.
 *
 * @param values leaves of its variables
 */
record RunningOperation(NormalizedOperation operation, List<Object> values) {

    static RunningOperation of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(RunningOperation.class));
    }
}
