package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import java.io.IOException;

/** A request is no question. */
public final class UnreadableQuestionException extends IOException {

    private final transient ApiError error;

    private UnreadableQuestionException(String message) {
        super(message);
        this.error = ApiError.of(ErrorCode.BAD_REQUEST, message);
    }

    static UnreadableQuestionException ofBody(String message) {
        return new UnreadableQuestionException(message + " Send JSON such as {\"query\": \"{ __typename }\"}.");
    }

    static UnreadableQuestionException ofAddress(String message) {
        return new UnreadableQuestionException(message + " Ask as by /graphql?query=%7B__typename%7D.");
    }

    ApiError error() {
        return error;
    }
}
