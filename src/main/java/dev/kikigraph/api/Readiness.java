package dev.kikigraph.api;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** Answers nothing before the graph is loaded: an empty answer would look like a fact. */
final class Readiness implements WebGraphQlInterceptor {

    private final ApplicationAvailability availability;
    private volatile boolean wasReady;

    Readiness(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!wasReady && availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return Mono.just(unavailable(request));
        }
        wasReady = true; // while it shuts down, it still answers what it accepts
        return chain.next(request);
    }

    private static WebGraphQlResponse unavailable(WebGraphQlRequest request) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("Kikigraph is still starting. Try again in a few seconds.")
                        .errorType(ErrorCode.UNAVAILABLE)
                        .extensions(Map.of("code", ErrorCode.UNAVAILABLE.name()))
                        .build())
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
