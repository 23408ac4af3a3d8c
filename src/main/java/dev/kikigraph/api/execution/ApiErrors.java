package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.HeapTooSmallException;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.InternalErrors;
import dev.kikigraph.problem.QueryException;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.schema.DataFetchingEnvironment;
import java.lang.reflect.InvocationTargetException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.util.StringUtils;

/** Says what went wrong in the words of the API. What is not the caller's to know stands in the log. */
public final class ApiErrors extends DataFetcherExceptionResolverAdapter {

    @Override
    protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment environment) {
        Throwable exception = withoutWrapping(thrown);
        if (exception instanceof QueryException e && e.error().code() != ErrorCode.INTERNAL) {
            return at(environment, e.error());
        }
        OperationFailure end = OperationFailure.of(exception);
        if (end != null) {
            environment.getGraphQlContext().put(OperationFailure.class, end);
            return end.error();
        }
        if (exception instanceof HeapTooSmallException e) {
            return at(environment, ApiError.of(ErrorCode.UNAVAILABLE, StringUtils.capitalize(e.text())));
        }
        return at(environment, InternalErrors.told(exception));
    }

    /** The exception that the method of a field threw, without the one that its caller wraps it in. */
    private static Throwable withoutWrapping(Throwable thrown) {
        return thrown instanceof GraphQLException
                        && thrown.getCause() instanceof InvocationTargetException invocation
                        && invocation.getCause() != null
                ? invocation.getCause()
                : thrown;
    }

    private static ApiError at(DataFetchingEnvironment environment, ApiError error) {
        return error.at(environment.getField().getSourceLocation())
                .under(environment.getExecutionStepInfo().getPath().toList());
    }
}
