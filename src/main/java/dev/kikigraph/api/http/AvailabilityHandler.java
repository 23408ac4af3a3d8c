package dev.kikigraph.api.http;

import dev.kikigraph.problem.ErrorCode;
import graphql.ExecutionResult;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/** Tells by status and header, too, that an operation cannot be answered for now, and when to try again. */
public final class AvailabilityHandler extends GraphQlHttpHandler {

    private static final String SECONDS = "5";

    public AvailabilityHandler(WebGraphQlHandler handler, HttpMessageConverter<?> bodies) {
        super(handler, bodies);
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> response) {
        return super.prepareResponse(request, response.doOnNext(AvailabilityHandler::tellWhen));
    }

    private static void tellWhen(WebGraphQlResponse response) {
        if (isUnavailable(response)) {
            response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        return isUnavailable(response) ? HttpStatus.SERVICE_UNAVAILABLE : super.selectResponseStatus(response, type);
    }

    private static boolean isUnavailable(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        return !result.isDataPresent()
                && result.getErrors().stream().anyMatch(error -> error.getErrorType() == ErrorCode.UNAVAILABLE);
    }
}
