package dev.kikigraph.graph;

import dev.kikigraph.graph.client.DriverReader;
import dev.kikigraph.graph.client.DriverStatements;
import dev.kikigraph.graph.client.GraphProperties;
import dev.kikigraph.graph.client.Sessions;
import dev.kikigraph.graph.client.StatementPlanner;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.graph.embedded.EmbeddedNeo4j;
import dev.kikigraph.graph.embedded.EmbeddedReader;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.LockingReleases;
import dev.kikigraph.graph.release.OptimisticReleases;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyException;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.startup.StartupProblem;
import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
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
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Embedded or external: without {@code spring.neo4j.uri} a Neo4j runs in this process, and Boot's driver is pointed to
 * it. The beans are destroyed in the order in which they depend on each other: first the driver, then the database.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphProperties.class)
class GraphConfiguration {

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
    Sessions sessions(Driver driver, GraphProperties properties) {
        return new Sessions(driver, properties.neo4j().database());
    }

    @Bean
    DriverStatements driverStatements(Sessions sessions) {
        return new DriverStatements(sessions);
    }

    @Bean
    ConfigBuilderCustomizer driverConfiguration() {
        return config -> config.withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("kikigraph");
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerGiven.class)
    @ConditionalOnClass(name = EMBEDDED_SERVER)
    static class Embedded {

        @Bean
        EmbeddedNeo4j embeddedNeo4j(GraphProperties properties) {
            return EmbeddedNeo4j.start(
                    properties.data(), properties.neo4j().pageCache().toBytes());
        }

        @Bean
        StatementReader embeddedReader(EmbeddedNeo4j neo4j) {
            return new EmbeddedReader(neo4j.database(), StatementPlanner.threads());
        }

        @Bean
        Releases lockedReleases(Ledger ledger) {
            return new LockingReleases(
                    () -> ledger.current().map(Release::number).orElse(0L));
        }

        @Bean
        Neo4jConnectionDetails embeddedConnectionDetails(EmbeddedNeo4j neo4j) {
            return new Neo4jConnectionDetails() {
                @Override
                public URI getUri() {
                    return neo4j.uri();
                }

                @Override
                public AuthToken getAuthToken() {
                    return AuthTokens.basic(EmbeddedNeo4j.USER, neo4j.password());
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
        StatementReader driverReader(DriverStatements statements) {
            return new DriverReader(statements);
        }

        @Bean
        Releases comparedReleases(DriverStatements statements, Sessions sessions) {
            return new OptimisticReleases(statements, sessions);
        }
    }

    static class ServerGiven extends NoneNestedConditions {

        ServerGiven() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Conditional(NoServerGiven.class)
        static class NoServer {}
    }

    /** An empty value counts as none, since that is how a variable is switched off in a compose file. */
    static class NoServerGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.neo4j.uri"));
        }
    }
}
