package dev.kikigraph.problem;

import com.google.errorprone.annotations.FormatMethod;
import org.jspecify.annotations.Nullable;

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
    @FormatMethod
    public static QueryException badRequest(String message, @Nullable Object... arguments) {
        return new QueryException(ErrorCode.BAD_REQUEST, message.formatted(arguments));
    }

    /** The question asks for more than is allowed. */
    @FormatMethod
    public static QueryException tooCostly(String message, @Nullable Object... arguments) {
        return new QueryException(ErrorCode.QUERY_TOO_COSTLY, message.formatted(arguments));
    }

    /** The error as the API answers it, without its place. */
    public ApiError error() {
        return error;
    }
}
