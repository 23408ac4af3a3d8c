package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import java.io.IOException;

/** A body is no question in JSON. */
final class UnreadableBodyException extends IOException {

    private final transient ApiError error;

    UnreadableBodyException(String message) {
        super(message);
        this.error =
                ApiError.of(ErrorCode.BAD_REQUEST, message + " Send JSON such as {\"query\": \"{ __typename }\"}.");
    }

    ApiError error() {
        return error;
    }
}
