package dev.kikigraph.api.http;

import dev.kikigraph.api.document.Documents;
import dev.kikigraph.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * How a request to the API fared, as its attribute: for those who measure, and who see the request before and after.
 *
 * @param result whether it was answered
 * @param code of the first error; null where there is none
 * @param operation name of the operation as the client wrote it; null where none is known
 * @param document null where none was read
 */
public record Outcome(
        Result result,
        @Nullable ErrorCode code,
        @Nullable String operation,
        @Nullable String document) {

    private static final String ATTRIBUTE = Outcome.class.getName();

    /** Whether a request was answered without errors, with some, or was refused before it was a question. */
    public enum Result {
        OK,
        ERROR,
        REFUSED
    }

    /** Null where the request has not become a question, and has not been refused by the API either. */
    public static @Nullable Outcome of(HttpServletRequest request) {
        return (Outcome) request.getAttribute(ATTRIBUTE);
    }

    static void asked(HttpServletRequest request, Question question) {
        request.setAttribute(ATTRIBUTE, new Outcome(Result.OK, null, question.operationName(), question.document()));
    }

    /** Takes the name of the operation that ran, where the question did not say it. */
    static void ran(HttpServletRequest request, @Nullable String operation) {
        Outcome before = of(request);
        if (before != null
                && operation != null
                && (before.operation() == null || before.operation().isEmpty())) {
            request.setAttribute(ATTRIBUTE, new Outcome(before.result(), before.code(), operation, before.document()));
        }
    }

    /** Takes what came of the question. Returns the name of the operation that ran; null where it has none. */
    static @Nullable String answered(HttpServletRequest request, WebGraphQlResponse response) {
        Documents.ToRun run = response.getExecutionInput().getGraphQLContext().get(Documents.ToRun.class);
        String operation = run == null ? null : run.operation().getName();
        ran(request, operation);
        if (!response.getErrors().isEmpty()) {
            boolean isOurs = response.getErrors().get(0).getErrorType() instanceof ErrorCode;
            failed(
                    request,
                    Result.ERROR,
                    isOurs ? (ErrorCode) response.getErrors().get(0).getErrorType() : ErrorCode.INTERNAL);
        }
        return operation;
    }

    static void failed(HttpServletRequest request, Result result, ErrorCode code) {
        Outcome before = of(request);
        request.setAttribute(
                ATTRIBUTE,
                before == null
                        ? new Outcome(result, code, null, null)
                        : new Outcome(result, code, before.operation(), before.document()));
    }
}
