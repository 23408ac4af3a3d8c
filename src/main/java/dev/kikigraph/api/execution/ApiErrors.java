package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.HeapTooSmallException;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.problem.ServiceMistakes;
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
        if (exception instanceof QueryException e && e.reason() != QueryException.Reason.INTERNAL) {
            return error(environment, codeOf(e), String.valueOf(e.getMessage()));
        }
        OperationEnd end = OperationEnd.of(exception);
        if (end != null) {
            environment.getGraphQlContext().put(OperationEnd.class, end);
            return end.error();
        }
        if (exception instanceof HeapTooSmallException e) {
            return error(environment, ErrorCode.UNAVAILABLE, StringUtils.capitalize(e.text()));
        }
        return at(environment, ServiceMistakes.told(exception));
    }

    /** What the method of a field throws is wrapped by whatever calls it. */
    private static Throwable withoutWrapping(Throwable thrown) {
        return thrown instanceof GraphQLException
                        && thrown.getCause() instanceof InvocationTargetException invocation
                        && invocation.getCause() != null
                ? invocation.getCause()
                : thrown;
    }

    private static ErrorCode codeOf(QueryException exception) {
        return switch (exception.reason()) {
            case BAD_REQUEST -> ErrorCode.BAD_REQUEST;
            case INVALID_CURSOR -> ErrorCode.INVALID_CURSOR;
            case TOO_COSTLY -> ErrorCode.QUERY_TOO_COSTLY;
            case INTERNAL -> ErrorCode.INTERNAL;
        };
    }

    private static GraphQLError error(DataFetchingEnvironment environment, ErrorCode code, String message) {
        return at(environment, ApiError.of(code, message));
    }

    private static ApiError at(DataFetchingEnvironment environment, ApiError error) {
        return error.at(environment.getField().getSourceLocation())
                .under(environment.getExecutionStepInfo().getPath().toList());
    }
}
