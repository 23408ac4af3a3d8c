package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.Alone;
import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.WithNeo4j;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.ontology.Ontology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;

/** Statements of deep documents on the real ontology grow no faster than the documents, and are planned soon. */
@SpringBootTest(classes = DeepDocumentsIT.Application.class, webEnvironment = WebEnvironment.NONE)
@WithNeo4j
@Alone
class DeepDocumentsIT {

    /** The package {@code graph} on the real ontology. Not a component, so that no other test finds it. */
    @EnableAutoConfiguration(exclude = GraphQlAutoConfiguration.class)
    @AutoConfigurationPackage(basePackageClasses = GraphStartup.class)
    @ComponentScan(basePackageClasses = GraphStartup.class)
    static class Application {}

    @Autowired
    Driver driver;

    @Autowired
    GraphStartup startup;

    @Autowired
    Ontology ontology;

    @Test
    void textGrowsLinearlyWithLevelsOfAbstractTargets() {
        int step = length(4) - length(3);

        assertThat(length(5) - length(4)).isCloseTo(step, Percentage.withPercentage(30));
    }

    @Test
    void fiveLevelsOfAbstractTargetsArePlannedWithinASecond() {
        startup.prepare();
        List<Duration> times = new ArrayList<>();
        try (Session session = driver.session()) {
            session.run("EXPLAIN MATCH (n:Node) RETURN n.id LIMIT 1").consume();
            for (String leaf : List.of("name", "id name", "acronym name", "aliases name", "assertion name")) {
                Statement statement = compiled(5, leaf);
                long start = System.nanoTime();
                session.run("EXPLAIN " + statement.text(), statement.parameters())
                        .consume();
                times.add(Duration.ofNanos(System.nanoTime() - start));
            }
        }

        // The least of several, since other work on the machine makes each longer.
        assertThat(Collections.min(times)).as("%s", times).isLessThan(Duration.ofSeconds(1));
    }

    private int length(int levels) {
        return compiled(levels, "name").text().length();
    }

    /**
     * Each level leads from anything, through what is said of it, to anything, with fields of an interface and of two
     * types.
     */
    private Statement compiled(int levels, String leaf) {
        String inner = leaf;
        for (int i = 0; i < levels; i++) {
            inner = """
                    name
                    anomalies {
                      nodes {
                        concerns {
                          nodes {
                            __typename
                            id
                            ... on Program { administeredBy { nodes { id name } } }
                            ... on RegulatoryFramework { participants { edges { role node { ... on Thing { name } } } } }
                            ... on Thing { %s }
                          }
                        }
                      }
                    }
                    """.formatted(inner);
        }
        return new DocumentCompiler(ontology)
                .compile("{ node(id: \"program:x\") { id ... on Thing { " + inner + " } } }")
                .get(0)
                .statement(List.of());
    }
}
