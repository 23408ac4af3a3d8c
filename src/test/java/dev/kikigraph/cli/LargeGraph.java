package dev.kikigraph.cli;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.SeedLoad;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.graph.release.Release;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In the place of the real seed, a country that relies on itself as often as {@code large.relationships} says. */
@TestConfiguration(proxyBeanMethods = false)
class LargeGraph {

    private static final int BATCH = 5_000;

    private static final String COUNTRY = """
            CREATE (:Node:Thing:Country {id: 'country:jp', nameJa: '日本', nameEn: 'Japan', countryKind: 'COUNTRY',
                                         assertion: 'STATED', evidence: ['plan-2026 1'], sourceOrder: 0})
            """;

    private static final String RELATIONSHIPS = """
            MATCH (country:Country {id: 'country:jp'})
            UNWIND range(1, $count) AS i
            CREATE (country)-[:RELIES_ON]->(country)
            """;

    @Bean
    @Primary
    SeedLoad largeSeedLoad(Graph graph, Driver driver, @Value("${large.relationships}") int relationships) {
        return () -> {
            GraphContent nothing = new GraphContent(Map.of(), Map.of());
            Release release = graph.apply(
                    GraphDifference.between(nothing, nothing),
                    new NewRelease(0, "abcdef0123", "large"),
                    ProgressListener.NONE);
            try (Session session = driver.session()) {
                session.run(COUNTRY).consume();
                for (int written = 0; written < relationships; written += BATCH) {
                    session.run(RELATIONSHIPS, Map.of("count", BATCH)).consume();
                }
            }
            return release;
        };
    }
}
