package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.query.operation.PreparedOperation;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Takes values that are {@link CompletedValue} as they are. They were written by the selection itself; walking every
 * field of them again costs up to half of the throughput.
 *
 * <p>What is computed in Java can take long without a look at the time. An operation with any of that runs on a thread
 * that whoever waits for the answer can leave behind.
 */
public final class CompletedValueStrategy extends AsyncExecutionStrategy {

    private final Executor others;

    /** @param others runs operations on other threads */
    public CompletedValueStrategy(DataFetcherExceptionHandler errors, Executor others) {
        super(errors);
        this.others = others;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        PreparedOperation operation =
                Objects.requireNonNull(context.getGraphQLContext().get(PreparedOperation.class));
        if (operation.isComplete()) {
            return super.execute(context, parameters);
        }
        return CompletableFuture.completedFuture(parameters)
                .thenComposeAsync(here -> executeHere(context, here), others);
    }

    private CompletableFuture<ExecutionResult> executeHere(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try {
            return super.execute(context, parameters);
        } catch (AbortExecutionException e) {
            return CompletableFuture.completedFuture(e.toExecutionResult());
        }
    }

    /** Begins no field of an operation that has ended, or has no more time. */
    @Override
    protected Object fetchField(ExecutionContext context, ExecutionStrategyParameters parameters) {
        OperationFailure end = context.getGraphQLContext().get(OperationFailure.class);
        if (end != null) {
            throw end.exception();
        }
        Deadline deadline =
                context.getGraphQLContext().<ReadContext>get(ReadContext.class).deadline();
        if (deadline.isOver()) {
            throw Objects.requireNonNull(OperationFailure.of(deadline.exceeded()))
                    .exception();
        }
        return super.fetchField(context, parameters);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        return parameters.getSource() instanceof CompletedValue completed
                ? new FieldValueInfo(CompleteValueType.OBJECT, completed.value())
                : super.completeValue(context, parameters);
    }
}
