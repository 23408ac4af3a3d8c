package dev.kikigraph.api;

import dev.kikigraph.graph.GraphUnavailableException;
import dev.kikigraph.graph.StatementTimeoutException;
import dev.kikigraph.query.QueryException;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;

/** Says what went wrong in the words of the API. What is not the caller's to know stands in the log. */
final class ApiErrors extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @Override
    protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment environment) {
        Throwable exception = withoutWrapping(thrown);
        if (exception instanceof QueryException e && e.reason() != QueryException.Reason.INTERNAL) {
            return error(environment, codeOf(e), String.valueOf(e.getMessage()));
        }
        if (exception instanceof StatementTimeoutException e) {
            return error(environment, ErrorCode.TIMEOUT, String.valueOf(e.getMessage()));
        }
        if (exception instanceof GraphUnavailableException e) {
            return error(environment, ErrorCode.UNAVAILABLE, String.valueOf(e.getMessage()));
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("A field could not be answered (reference {})", reference, exception);
        return error(
                environment,
                ErrorCode.INTERNAL,
                "The service made a mistake. Its log says more under the reference %s.".formatted(reference));
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
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", message)
                .errorType(code)
                .extensions(Map.of("code", code.name()))
                .build();
    }
}
