package dev.kikigraph.api;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;

/** Answers as GraphQL does where a body is no GraphQL request, or ends early since it is too large. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadableRequests implements HandlerExceptionResolver {

    private final BodyLimit limit;

    UnreadableRequests(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean unreadable =
                failure instanceof HttpMessageNotReadableException || failure instanceof ServerWebInputException;
        if (!(handler instanceof HandlerFunction<?>) || !unreadable || response.isCommitted()) {
            return null;
        }
        try {
            if (BodyLimit.isTooLarge(failure)) {
                limit.refuse(response);
            } else {
                ErrorBody.write(
                        response,
                        HttpStatus.BAD_REQUEST,
                        ApiError.of(
                                ErrorCode.BAD_REQUEST,
                                "The body is no GraphQL request. Send JSON such as {\"query\": \"{ __typename }\"}."));
            }
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
