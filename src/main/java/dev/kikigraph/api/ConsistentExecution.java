package dev.kikigraph.api;

import dev.kikigraph.graph.Releases;
import java.util.Map;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import reactor.core.publisher.Mono;

/** Answers each operation, however many root fields it has, from one release. */
final class ConsistentExecution implements ExecutionGraphQlService {

    /** Key in the GraphQL context of the number of the release that an operation is answered from. */
    static final String RELEASE = "kikigraph.release";

    private final ExecutionGraphQlService service;
    private final Releases releases;

    ConsistentExecution(ExecutionGraphQlService service, Releases releases) {
        this.service = service;
        this.releases = releases;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        return Mono.fromCallable(() -> releases.consistently(release -> answer(request, release)));
    }

    private ExecutionGraphQlResponse answer(ExecutionGraphQlRequest request, long release) {
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(RELEASE, release)).build());
        return java.util.Objects.requireNonNull(service.execute(request).block());
    }
}
