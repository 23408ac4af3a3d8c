package dev.kikigraph.api;

import graphql.execution.AbortExecutionException;
import java.util.Map;

/** Ends an operation that exceeds a limit before it is executed. */
final class LimitExceededException extends AbortExecutionException {

    private final ErrorCode code;

    LimitExceededException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code.name());
    }
}
