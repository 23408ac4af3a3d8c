package dev.kikigraph.api.execution;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.GraphException;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.query.GraphQueries;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** Answers each operation, however many root fields it has, from one release. */
public final class ConsistentExecution implements ExecutionGraphQlService {

    private final ExecutionGraphQlService service;
    private final Releases releases;
    private final Graph graph;
    private final GraphQueries queries;
    private final Traffic traffic;

    public ConsistentExecution(
            ExecutionGraphQlService service, Releases releases, Graph graph, GraphQueries queries, Traffic traffic) {
        this.service = service;
        this.releases = releases;
        this.graph = graph;
        this.queries = queries;
        this.traffic = traffic;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        return Mono.fromCallable(() -> {
            Deadline deadline = graph.deadline();
            traffic.begins();
            try {
                return releases.consistently(deadline, release -> answer(request, graph.reading(release, deadline)));
            } catch (GraphException e) {
                OperationFailure end = OperationFailure.of(e);
                if (end == null) {
                    throw e;
                }
                return new DefaultExecutionGraphQlResponse(request.toExecutionInput(), end.result());
            } finally {
                traffic.ends();
            }
        });
    }

    private ExecutionGraphQlResponse answer(ExecutionGraphQlRequest request, ReadContext reading) {
        traffic.answersFrom(reading.release());
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(ReadContext.class, reading))
                .dataLoaderRegistry(NodeLoader.registry(queries, reading))
                .build());
        return Objects.requireNonNull(reading.deadline()
                .<@Nullable ExecutionGraphQlResponse>await(
                        service.execute(request).toFuture()));
    }
}
