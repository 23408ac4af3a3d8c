package dev.kikigraph.graph;

import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.graph.release.ReleaseForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * In the place of the real seed, a chain of as many programmes as {@code stub.length} says, in the form {@code
 * stub.form}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StubSeed {

    @Bean
    @Primary
    ReleaseForm stubForm(@Value("${stub.form:one}") String form) {
        return new ReleaseForm(form);
    }

    /** @param halt ends the process in the middle of the write, as {@code kill -9} does */
    @Bean
    @Primary
    SeedLoad stubSeedLoad(
            Graph graph,
            Ledger ledger,
            @Value("${stub.length:3}") int length,
            @Value("${stub.halt:false}") boolean halt) {
        return () -> ledger.current()
                .filter(release -> release.things() == length)
                .orElseGet(() -> graph.apply(
                        GraphDifference.between(graph.content(), SampleContent.chain(length)),
                        new NewRelease(ledger.current().map(Release::number).orElse(0L), "abcdef0123", "seed" + length),
                        (done, total) -> {
                            if (halt && done > total / 2) {
                                Runtime.getRuntime().halt(137);
                            }
                        }));
    }
}
