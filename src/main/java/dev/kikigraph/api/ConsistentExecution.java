package dev.kikigraph.api;

import dev.kikigraph.graph.GraphUnavailableException;
import dev.kikigraph.graph.Releases;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.query.GraphQueries;
import graphql.ExecutionResult;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** Answers each operation, however many root fields it has, from one release. */
final class ConsistentExecution implements ExecutionGraphQlService {

    /** Key in the GraphQL context of the number of the release that an operation is answered from. */
    static final String RELEASE = "kikigraph.release";

    private final ExecutionGraphQlService service;
    private final Releases releases;
    private final GraphQueries queries;

    ConsistentExecution(ExecutionGraphQlService service, Releases releases, GraphQueries queries) {
        this.service = service;
        this.releases = releases;
        this.queries = queries;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        return Mono.fromCallable(() -> releases.consistently(release -> answer(request, release)))
                .onErrorResume(GraphUnavailableException.class, e -> Mono.just(unavailable(request, e)));
    }

    private static ExecutionGraphQlResponse unavailable(ExecutionGraphQlRequest request, GraphUnavailableException e) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .addError(ApiError.of(ErrorCode.UNAVAILABLE, String.valueOf(e.getMessage())))
                .build();
        return new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result);
    }

    private ExecutionGraphQlResponse answer(ExecutionGraphQlRequest request, long release) {
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(RELEASE, release))
                .dataLoaderRegistry(NodeLoader.registry(queries, release))
                .build());
        return Objects.requireNonNull(service.execute(request).block());
    }
}
