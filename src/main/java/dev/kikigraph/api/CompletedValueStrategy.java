package dev.kikigraph.api;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;

/**
 * Takes values that are {@link Completed} as they are. They were written by the selection itself; walking every field of them
 * again costs up to half of the throughput.
 */
final class CompletedValueStrategy extends AsyncExecutionStrategy {

    CompletedValueStrategy(DataFetcherExceptionHandler errors) {
        super(errors);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        return parameters.getSource() instanceof Completed completed
                ? new FieldValueInfo(CompleteValueType.OBJECT, completed.value())
                : super.completeValue(context, parameters);
    }
}
