package dev.kikigraph.cli;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.GraphContent;
import dev.kikigraph.graph.GraphDifference;
import dev.kikigraph.graph.NewRelease;
import dev.kikigraph.graph.ProgressListener;
import dev.kikigraph.graph.Release;
import dev.kikigraph.graph.SeedLoad;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In the place of the real seed, as many countries as {@code large.nodes} says, written in small transactions. */
@TestConfiguration(proxyBeanMethods = false)
class LargeGraph {

    private static final int BATCH = 10_000;

    private static final String COUNTRIES = """
            UNWIND range($from, $to) AS i
            CREATE (:Node:Thing:Country {id: 'country:c' + i, nameJa: '国' + i, nameEn: 'Country ' + i, countryKind: 'COUNTRY',
                                         assertion: 'STATED', evidence: ['plan-2026 1'], sourceOrder: i})
            """;

    @Bean
    @Primary
    SeedLoad largeSeedLoad(Graph graph, Driver driver, @Value("${large.nodes}") int nodes) {
        return () -> {
            GraphContent nothing = new GraphContent(Map.of(), Map.of());
            Release release = graph.apply(
                    GraphDifference.between(nothing, nothing),
                    new NewRelease(0, "abcdef0123", "large"),
                    ProgressListener.NONE);
            try (Session session = driver.session()) {
                for (int from = 0; from < nodes; from += BATCH) {
                    session.run(COUNTRIES, Map.of("from", from, "to", Math.min(nodes, from + BATCH) - 1))
                            .consume();
                }
            }
            return release;
        };
    }
}
