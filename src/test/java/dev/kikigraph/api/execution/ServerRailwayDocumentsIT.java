package dev.kikigraph.api.execution;

import dev.kikigraph.graph.SharedNeo4j;
import dev.kikigraph.graph.TestGraph;
import dev.kikigraph.ontology.RailwayOntology;
import org.junit.jupiter.api.Tag;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kikigraph.seed=src/test/resources/railway/seed",
            "kikigraph.documents=src/test/resources/railway/documents",
            "spring.graphql.schema.locations=classpath:schema/service/",
            "kikigraph.query.timeout=60s"
        })
@ContextConfiguration(initializers = {SharedNeo4j.class, ServerRailwayDocumentsIT.Cleared.class})
@Import(RailwayOntology.class)
@Tag(SharedNeo4j.TAG)
class ServerRailwayDocumentsIT extends RailwayDocumentsContract {

    /** Before the service imports its seed. */
    static final class Cleared implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Environment settings = context.getEnvironment();
            try (Driver driver = GraphDatabase.driver(
                    settings.getRequiredProperty("spring.neo4j.uri"),
                    AuthTokens.basic(
                            settings.getRequiredProperty("spring.neo4j.authentication.username"),
                            settings.getRequiredProperty("spring.neo4j.authentication.password")))) {
                TestGraph.clear(driver);
            }
        }
    }
}
