package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.DeadlineException;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.ReadTooLargeException;
import dev.kikigraph.graph.client.TooManyRowsException;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.OperationTooCostlyException;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an operation is answered with an error alone: time and memory belong to all its fields together, and without the
 * graph none can be answered.
 */
record OperationFailure(ApiError error) {

    /** Null for a failure that concerns one field alone. */
    static @Nullable OperationFailure of(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof DeadlineException) {
            return new OperationFailure(ApiError.of(ErrorCode.TIMEOUT, message));
        }
        if (failure instanceof ReadTooLargeException e) {
            return new OperationFailure(
                    e.limit() == null
                            ? ApiError.of(ErrorCode.QUERY_TOO_COSTLY, message)
                            : ApiError.ofLimit(ErrorCode.QUERY_TOO_COSTLY, message, e.limit(), null));
        }
        if (failure instanceof TooManyRowsException e) {
            return new OperationFailure(ApiError.ofLimit(ErrorCode.TOO_MANY_ROWS, message, e.limit(), e.expected()));
        }
        if (failure instanceof OperationTooCostlyException e) {
            return new OperationFailure(e.error());
        }
        return failure instanceof GraphUnavailableException
                ? new OperationFailure(ApiError.of(ErrorCode.UNAVAILABLE, message))
                : null;
    }

    /** Ends what is being executed. */
    AbortExecutionException exception() {
        return new AbortExecutionException(List.of(error));
    }

    ExecutionResult result() {
        return ExecutionResult.newExecutionResult().addError(error).build();
    }
}
