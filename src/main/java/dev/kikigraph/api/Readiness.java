package dev.kikigraph.api;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.ExecutionResult;
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
        return isReady() ? chain.next(request) : Mono.just(unavailable(request));
    }

    /** Once it was ready it stays so: while it shuts down, it still answers what it accepts. */
    boolean isReady() {
        wasReady = wasReady || availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return wasReady;
    }

    private static WebGraphQlResponse unavailable(WebGraphQlRequest request) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .addError(
                        ApiError.of(ErrorCode.UNAVAILABLE, "Kikigraph is still starting. Try again in a few seconds."))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
