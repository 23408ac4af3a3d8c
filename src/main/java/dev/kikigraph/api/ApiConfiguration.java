package dev.kikigraph.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.Ledger;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.query.GraphQueries;
import dev.kikigraph.query.SectionIndex;
import graphql.parser.ParserOptions;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;

/** Puts the API together. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ApiProperties.class)
class ApiConfiguration {

    /** How long an import by another process may leave sections stale. */
    private static final Duration SECTIONS_KEPT = Duration.ofSeconds(30);

    @Bean
    GraphQueries graphQueries(Ontology ontology, Graph graph) {
        LoadingCache<String, SectionIndex> sections =
                Caffeine.newBuilder().expireAfterWrite(SECTIONS_KEPT).build(key -> SectionIndex.read(graph, ontology));
        return new GraphQueries(ontology, graph, () -> sections.get("sections"));
    }

    @Bean
    ApiSchema apiSchema(Ontology ontology) {
        return new ApiSchema(ontology);
    }

    @Bean
    GraphQlSource graphQlSource(
            ApiSchema api, GraphQueries queries, Ledger ledger, Graph graph, Ontology ontology, ApiProperties limits) {
        GraphQLSchema schema = api.create(
                new CompiledFieldFetcher(queries), Map.of(Dataset.FIELD, new Dataset(ledger, graph, ontology)));
        // A strategy of our own does not ask the resolvers of the source.
        DataFetcherExceptionHandler errors =
                DataFetcherExceptionResolver.createExceptionHandler(List.of(new ApiErrors()));
        return GraphQlSource.builder(schema)
                .instrumentation(List.of(new OperationInstrumentation(limits)))
                .configureGraphQl(
                        graphQl -> graphQl.queryExecutionStrategy(new CompletedValueStrategy(api.compiledFieldNames(), errors))
                                .preparsedDocumentProvider(new KeptDocuments(limits.documents())))
                .build();
    }

    /** What the parser accepts of a document, given to each request. */
    @Bean
    RequestLimits requestLimits(ApiProperties limits) {
        return new RequestLimits(ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(limits.document())));
    }

    @Bean
    Readiness readiness(ApplicationAvailability availability) {
        return new Readiness(availability);
    }

    @Bean
    BodyLimit bodyLimit(ApiProperties limits) {
        return new BodyLimit(limits.body());
    }

    @Bean
    SchemaController schemaController(GraphQlSource source) {
        return new SchemaController(source);
    }
}
