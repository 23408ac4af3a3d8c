package dev.kikigraph.api;

import dev.kikigraph.api.admission.FairQueue;
import dev.kikigraph.api.document.Documents;
import dev.kikigraph.api.document.PersistedDocuments;
import dev.kikigraph.api.document.TrustedDocuments;
import dev.kikigraph.api.execution.ApiErrors;
import dev.kikigraph.api.execution.CompiledFieldFetcher;
import dev.kikigraph.api.execution.CompletedValueStrategy;
import dev.kikigraph.api.execution.ConsistentExecution;
import dev.kikigraph.api.execution.NodeFetcher;
import dev.kikigraph.api.execution.OperationInstrumentation;
import dev.kikigraph.api.execution.QuestionParameters;
import dev.kikigraph.api.execution.Traffic;
import dev.kikigraph.api.http.Admission;
import dev.kikigraph.api.http.AnswerTags;
import dev.kikigraph.api.http.AnswerWriter;
import dev.kikigraph.api.http.BodyLimit;
import dev.kikigraph.api.http.Departures;
import dev.kikigraph.api.http.FailedRequests;
import dev.kikigraph.api.http.HttpErrors;
import dev.kikigraph.api.http.KeptAnswers;
import dev.kikigraph.api.http.QuestionHandler;
import dev.kikigraph.api.http.QuestionReader;
import dev.kikigraph.api.http.RequestForm;
import dev.kikigraph.api.http.RequestIds;
import dev.kikigraph.api.http.RequestSettings;
import dev.kikigraph.api.http.SchemaAccess;
import dev.kikigraph.api.http.SchemaController;
import dev.kikigraph.api.schema.ApiSchema;
import dev.kikigraph.api.warming.PageDocuments;
import dev.kikigraph.api.warming.Warming;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.release.Ledger;
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
import java.util.UUID;
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
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the API together. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({ApiProperties.class, LoadProperties.class, SchemaAccess.class})
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

    @Bean
    QuestionReader questionReader(ApiProperties limits) {
        return new QuestionReader(limits.body());
    }

    @Bean
    RequestSettings requestSettings() {
        return new RequestSettings();
    }

    @Bean
    Readiness readiness(ApplicationAvailability availability) {
        return new Readiness(availability);
    }

    @Bean
    Departures departures(ApiProperties limits) {
        return new Departures(limits.unread(), limits.reading());
    }

    @Bean
    BodyLimit bodyLimit(ApiProperties limits) {
        return new BodyLimit(limits.body(), limits.arrival(), limits.arriving());
    }

    @Bean
    FilterRegistrationBean<RequestForm> requestForm(@Value("${spring.graphql.http.path:/graphql}") String path) {
        FilterRegistrationBean<RequestForm> registration = new FilterRegistrationBean<>(new RequestForm());
        registration.addUrlPatterns(path);
        registration.setOrder(BodyLimit.ORDER + 1);
        return registration;
    }

    /** Before a release there is no telling one build from another, and each start counts as one of its own. */
    @Bean
    AnswerTags answerTags(
            Releases releases,
            Ledger ledger,
            DocumentIndexes documents,
            ObjectProvider<BuildProperties> build,
            ApiProperties limits,
            SchemaAccess access,
            TrustedDocuments trusted,
            @Value("${kikigraph.explain:false}") boolean explain) {
        String identity = build.stream()
                .map(BuildProperties::getVersion)
                .filter(version -> version != null && !version.endsWith("-SNAPSHOT"))
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
        return new AnswerTags(
                releases,
                ledger,
                documents,
                String.join(
                        " ",
                        identity,
                        limits.toString(),
                        access.toString(),
                        trusted.identity(),
                        Boolean.toString(explain)));
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

    @Bean
    PersistedDocuments persistedDocuments(TrustedDocuments trusted, ApiProperties limits) {
        return new PersistedDocuments(trusted, limits.documents());
    }

    @Bean
    KeptAnswers keptAnswers(ApiProperties limits) {
        return new KeptAnswers(limits.kept());
    }

    @Bean
    Admission admission(LoadProperties load) {
        return new Admission(
                new FairQueue(load.bounds(), System::nanoTime), new FairQueue(load.boundsOfHeavy(), System::nanoTime));
    }

    @Bean
    RequestIds requestIds() {
        return new RequestIds();
    }

    /** Before that of Boot, which has POST alone. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> questions(
            QuestionReader reader,
            WebGraphQlHandler handler,
            ApiProperties limits,
            AnswerTags tags,
            KeptAnswers kept,
            PersistedDocuments persisted,
            Admission admission,
            Readiness readiness,
            @Value("${server.compression.enabled:false}") boolean packing,
            @Value("${spring.graphql.http.path:/graphql}") String path) {
        QuestionHandler questions = new QuestionHandler(
                reader,
                handler,
                new AnswerWriter(limits.answer()),
                tags,
                kept,
                persisted,
                admission,
                readiness::isReady,
                packing);
        return RouterFunctions.route()
                .GET(path, questions)
                .HEAD(path, questions)
                .POST(path, questions)
                .build();
    }

    @Bean
    FailedRequests failedRequests() {
        return new FailedRequests();
    }

    @Bean
    ErrorAttributes errorAttributes() {
        return new HttpErrors();
    }

    @Bean
    SchemaController schemaController(
            GraphQlSource source, SchemaAccess access, @Value("${server.compression.enabled:false}") boolean packing) {
        return new SchemaController(source, access, packing);
    }
}
