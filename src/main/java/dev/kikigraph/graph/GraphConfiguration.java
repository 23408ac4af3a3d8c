package dev.kikigraph.graph;

import dev.kikigraph.graph.client.DatabaseConnection;
import dev.kikigraph.graph.client.DriverReader;
import dev.kikigraph.graph.client.DriverStatements;
import dev.kikigraph.graph.client.GraphProperties;
import dev.kikigraph.graph.client.ServerConnection;
import dev.kikigraph.graph.client.Sessions;
import dev.kikigraph.graph.client.StatementPlanner;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.graph.embedded.EmbeddedConnection;
import dev.kikigraph.graph.embedded.EmbeddedNeo4j;
import dev.kikigraph.graph.embedded.EmbeddedNeo4jStart;
import dev.kikigraph.graph.embedded.EmbeddedReader;
import dev.kikigraph.graph.embedded.EmbeddedSchemaWriter;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.LockingReleases;
import dev.kikigraph.graph.release.OptimisticReleases;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.ReleaseForm;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.graph.schema.DriverSchemaWriter;
import dev.kikigraph.graph.schema.SchemaWriter;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyException;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.startup.StartupProblem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.observation.micrometer.ConnectionPoolMetricsHandler;
import org.neo4j.driver.observation.micrometer.MicrometerObservationProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Embedded or external: without {@code spring.neo4j.uri} a Neo4j runs in this process ({@link EarlyNeo4j} starts it),
 * and Boot's driver is pointed to it. The beans are destroyed in the order in which they depend on each other: first
 * the driver, then the database.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphProperties.class)
public class GraphConfiguration {

    private static final List<Class<?>> BASED_ON_DRIVER = List.of(
            Driver.class,
            Neo4jClient.class,
            Neo4jTemplate.class,
            Neo4jMappingContext.class,
            TransactionManager.class,
            TransactionOperations.class);

    private static final String EMBEDDED_SERVER = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder";

    @Bean
    Ontology ontology() {
        try {
            return OntologyReader.read(OntologyFiles.packaged());
        } catch (OntologyException e) {
            throw new StartupProblem("the ontology is not valid:\n" + e.getMessage(), "", e);
        }
    }

    @Bean
    Sessions sessions(ObjectProvider<Driver> driver, GraphProperties properties) {
        return new Sessions(driver::getObject, properties.neo4j().database());
    }

    /**
     * Keeps no bookmarks: a database that was emptied is never as far as the one before it, and would wait half a
     * minute and fail. An old read does no harm: a release is refused under the lock unless it follows the newest.
     */
    @Bean
    Neo4jBookmarkManager bookmarks() {
        return Neo4jBookmarkManager.noop();
    }

    /** The driver and what stands upon it are made for the first to ask: most starts write nothing. */
    @Bean
    static BeanFactoryPostProcessor driverWhenNeeded() {
        return beans -> BASED_ON_DRIVER.stream()
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type, true, false)))
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
    }

    @Bean
    ConfigBuilderCustomizer driverConfiguration() {
        return config -> config.withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("kikigraph");
    }

    /** The driver tells of its pool alone: all else would make a span and a timer of each step of each statement. */
    @Bean
    ConfigBuilderCustomizer poolMetrics(MeterRegistry meters) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new ConnectionPoolMetricsHandler(meters));
        return config -> config.withObservationProvider(
                MicrometerObservationProvider.builder(observations).build());
    }

    /** The driver counts connections that broke as idle for ever, and whoever waited in vain as waiting. */
    @Bean
    MeterFilter connectionsInUseAlone() {
        return MeterFilter.deny(id -> "idle".equals(id.getTag("db.client.connection.state"))
                || id.getName().equals("db.client.connection.pending.requests"));
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerGiven.class)
    @ConditionalOnClass(name = EMBEDDED_SERVER)
    static class Embedded {

        @Bean
        StatementReader embeddedReader(EmbeddedNeo4jStart neo4j) {
            return new EmbeddedReader(() -> neo4j.await().database(), StatementPlanner.threads());
        }

        @Bean
        SchemaWriter embeddedSchemaWriter(EmbeddedNeo4jStart neo4j) {
            return new EmbeddedSchemaWriter(() -> neo4j.await().database());
        }

        @Bean
        DatabaseConnection embeddedConnection(EmbeddedNeo4jStart neo4j, StatementReader reader) {
            return new EmbeddedConnection(neo4j, reader);
        }

        /** Before the service listens, so that a second one on the folder is told of the folder and not of the port. */
        @Bean
        SmartInitializingSingleton neo4jBeforeListening(EmbeddedNeo4jStart neo4j) {
            return neo4j::await;
        }

        @Bean
        Releases lockedReleases(Ledger ledger) {
            return new LockingReleases(
                    () -> ledger.current().map(Release::number).orElse(0L));
        }

        @Bean
        Neo4jConnectionDetails embeddedConnectionDetails(EmbeddedNeo4jStart neo4j) {
            return new Neo4jConnectionDetails() {
                @Override
                public URI getUri() {
                    return neo4j.await().uri();
                }

                @Override
                public AuthToken getAuthToken() {
                    return AuthTokens.basic(EmbeddedNeo4j.USER, neo4j.await().password());
                }
            };
        }
    }

    /** The slim jar, which is packed without the embedded Neo4j, and no server. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerGiven.class)
    @ConditionalOnMissingClass(EMBEDDED_SERVER)
    static class Slim {

        /** Before any bean that would miss the database is made. */
        @Bean
        static BeanFactoryPostProcessor serverRequired() {
            return beans -> {
                throw new StartupProblem(
                        "this is the slim Kikigraph, which has no Neo4j of its own and needs a server.",
                        "Set SPRING_NEO4J_URI to one, for example SPRING_NEO4J_URI=neo4j://localhost:7687, or use the jar"
                                + " without -slim in its name.");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(ServerGiven.class)
    static class External {

        @Bean
        DriverStatements driverStatements(Sessions sessions) {
            return new DriverStatements(sessions);
        }

        @Bean
        DatabaseConnection serverConnection(
                DriverStatements statements, Neo4jConnectionDetails details, GraphProperties properties) {
            return new ServerConnection(statements, details, properties);
        }

        @Bean
        StatementReader driverReader(DriverStatements statements, Sessions sessions) {
            return new DriverReader(statements, sessions);
        }

        @Bean
        SchemaWriter driverSchemaWriter(Sessions sessions) {
            return new DriverSchemaWriter(sessions);
        }

        @Bean
        Releases comparedReleases(DriverStatements statements, Sessions sessions, ObjectProvider<ReleaseForm> form) {
            return new OptimisticReleases(statements, sessions, form.getIfAvailable(() -> ReleaseForm.ANY));
        }
    }

    static class ServerGiven extends NoneNestedConditions {

        ServerGiven() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Conditional(NoServerGiven.class)
        static class NoServer {}
    }

    /** Whether a Neo4j is to run in this process. */
    public static boolean isEmbedded(Environment environment) {
        return noServerIsGiven(environment)
                && ClassUtils.isPresent(EMBEDDED_SERVER, GraphConfiguration.class.getClassLoader());
    }

    private static boolean noServerIsGiven(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.neo4j.uri"));
    }

    /** An empty value counts as none, since that is how a variable is switched off in a compose file. */
    static class NoServerGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return noServerIsGiven(context.getEnvironment());
        }
    }
}
