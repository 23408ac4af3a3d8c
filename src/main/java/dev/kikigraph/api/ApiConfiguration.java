package dev.kikigraph.api;

import dev.kikigraph.api.document.Documents;
import dev.kikigraph.api.document.TrustedDocuments;
import dev.kikigraph.api.execution.ApiErrors;
import dev.kikigraph.api.execution.CompiledFieldFetcher;
import dev.kikigraph.api.execution.CompletedValueStrategy;
import dev.kikigraph.api.execution.ConsistentExecution;
import dev.kikigraph.api.execution.NodeFetcher;
import dev.kikigraph.api.execution.OperationInstrumentation;
import dev.kikigraph.api.execution.QuestionParameters;
import dev.kikigraph.api.execution.Traffic;
import dev.kikigraph.api.http.AnswerWriter;
import dev.kikigraph.api.http.QuestionReader;
import dev.kikigraph.api.http.SchemaAccess;
import dev.kikigraph.api.schema.ApiSchema;
import dev.kikigraph.api.warming.PageDocuments;
import dev.kikigraph.api.warming.Warming;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.query.DegreesByRelease;
import dev.kikigraph.query.DocumentIndexes;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.operation.OperationCompiler;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;

/** Puts together what answers operations. How requests come in is in {@link HttpConfiguration}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({ApiProperties.class, SchemaAccess.class})
class ApiConfiguration {

    /** For operations that can be left behind; others wait for one of these threads. */
    private static final int MOST_THREADS = 64;

    @Bean
    DegreesByRelease degrees(Graph graph) {
        return new DegreesByRelease(graph);
    }

    @Bean
    GraphQueries graphQueries(
            Ontology ontology, Graph graph, DocumentIndexes documents, DegreesByRelease degreesByRelease) {
        return new GraphQueries(ontology, graph, documents, degreesByRelease::at);
    }

    @Bean
    ApiSchema apiSchema(Ontology ontology) {
        return new ApiSchema(ontology);
    }

    @Bean
    OperationInstrumentation operationInstrumentation(
            GraphQueries queries,
            ApiProperties limits,
            SchemaAccess access,
            @Value("${kikigraph.explain:false}") boolean explain) {
        return new OperationInstrumentation(
                new OperationCompiler(queries, limits.fields(), access.introspection()),
                queries,
                access.introspection(),
                limits.cost(),
                explain);
    }

    @Bean
    QuestionParameters questionParameters(Snapshots snapshots) {
        return new QuestionParameters(snapshots);
    }

    /** Boot reads what {@code spring.graphql.schema.locations} declares; all else is derived from the ontology. */
    @Bean
    GraphQlSourceBuilderCustomizer apiOfOntology(
            ApiSchema api,
            GraphQueries queries,
            ApiProperties limits,
            TrustedDocuments trusted,
            SchemaAccess access,
            ObjectProvider<DataFetcherExceptionResolver> resolvers) {
        return source -> source.schemaFactory((declared, wiring) -> api.create(
                        new CompiledFieldFetcher(queries),
                        declared,
                        (type, field) -> wiring.getDataFetchers()
                                .getOrDefault(type, Map.of())
                                .get(field),
                        NodeFetcher::new))
                .configureGraphQl(graphQl -> {
                    GraphQLSchema schema = graphQl.build().getGraphQLSchema();
                    graphQl.queryExecutionStrategy(new CompletedValueStrategy(errors(resolvers), others()))
                            .preparsedDocumentProvider(new Documents(
                                    schema, limits.ofDocuments(), trusted, access.introspection(), limits.documents()));
                });
    }

    /** A strategy of our own does not ask the resolvers of the source. Ours is the last, since it resolves all. */
    private static DataFetcherExceptionHandler errors(ObjectProvider<DataFetcherExceptionResolver> resolvers) {
        return DataFetcherExceptionResolver.createExceptionHandler(
                Stream.concat(resolvers.orderedStream(), Stream.of(new ApiErrors()))
                        .toList());
    }

    private static Executor others() {
        ThreadPoolExecutor others = new ThreadPoolExecutor(
                MOST_THREADS, MOST_THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "question");
                    thread.setDaemon(true);
                    return thread;
                });
        others.allowCoreThreadTimeOut(true);
        return others;
    }

    @Bean
    ExecutionGraphQlService executionGraphQlService(
            GraphQlSource source,
            BatchLoaderRegistry loaders,
            Releases releases,
            Graph graph,
            GraphQueries queries,
            Traffic traffic) {
        DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(loaders);
        return new ConsistentExecution(service, releases, graph, queries, traffic);
    }

    @Bean
    Traffic traffic() {
        return new Traffic();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "kikigraph.warming", matchIfMissing = true)
    Warming warming(QuestionReader reader, WebGraphQlHandler handler, ApiProperties limits, Traffic traffic) {
        return new Warming(reader, handler, new AnswerWriter(limits.answer()), traffic);
    }

    /** Documents of the pages are trusted always. */
    @Bean
    TrustedDocuments trustedDocuments(
            Ontology ontology,
            @Value("${kikigraph.trusted:#{null}}") @Nullable Path place,
            @Value("${kikigraph.trusted.only:false}") boolean only)
            throws IOException {
        return TrustedDocuments.read(place, PageDocuments.all(ontology), only);
    }
}
