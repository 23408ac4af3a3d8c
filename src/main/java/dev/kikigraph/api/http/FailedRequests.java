package dev.kikigraph.api.http;

import dev.kikigraph.problem.InternalErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers as GraphQL does where a question does not reach it, or fails on its way. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class FailedRequests implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(handler instanceof HandlerFunction<?>) || response.isCommitted()) {
            return null;
        }
        try {
            UnreadableQuestionException unreadable = unreadable(failure);
            if (unreadable != null) {
                ErrorBody.write(request, response, HttpStatus.BAD_REQUEST, unreadable.error());
            } else if (!isHungUp(failure)) {
                ErrorBody.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, InternalErrors.told(failure));
            }
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable UnreadableQuestionException unreadable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableQuestionException unreadable) {
                return unreadable;
            }
        }
        return null;
    }

    /** Nobody is there any more to be told. */
    private static boolean isHungUp(Throwable failure) {
        return DisconnectedClientHelper.isClientDisconnectedException(failure);
    }
}
