package dev.kikigraph.problem;

/** A question that cannot be answered, in words for the person who asked. */
public class QueryException extends RuntimeException {

    private final transient ApiError error;

    public QueryException(ErrorCode code, String message) {
        this(ApiError.of(code, message));
    }

    public QueryException(ApiError error) {
        super(error.message());
        this.error = error;
    }

    /** An argument is not as it must be. */
    public static QueryException badRequest(String message, Object... arguments) {
        return new QueryException(ErrorCode.BAD_REQUEST, message.formatted(arguments));
    }

    /** The question asks for more than is allowed. */
    public static QueryException tooCostly(String message, Object... arguments) {
        return new QueryException(ErrorCode.QUERY_TOO_COSTLY, message.formatted(arguments));
    }

    /** The error as the API answers it, without its place. */
    public ApiError error() {
        return error;
    }
}
