package dev.kikigraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.release.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class WarmStartIT {

    @TempDir
    private Path folder;

    @Test
    void driverIsMadeForAnImportAndNotForAStartThatHasNothingToWrite() {
        try (ConfigurableApplicationContext first = start("--stub.length=3")) {
            load(first);
            assertThat(hasDriver(first)).isTrue();
        }

        try (ConfigurableApplicationContext second = start("--stub.length=3")) {
            load(second);
            Graph graph = second.getBean(Graph.class);
            List<String> ids = new ArrayList<>();
            graph.scan(node -> ids.add(node.id()), relationship -> {});

            assertThat(ids).hasSize(3);
            assertThat(graph.readValue(new Statement("RETURN COUNT { (:Thing) }", Map.of()), Deadline.never()))
                    .isEqualTo(3L);
            assertThat(second.getBean(Ledger.class).releases()).hasSize(1);
            assertThat(second.getBean(GraphHealth.class).health().getDetails()).containsEntry("release", 1L);
            assertThat(hasDriver(second)).isFalse();
        }

        try (ConfigurableApplicationContext third = start("--stub.length=4")) {
            load(third);

            assertThat(third.getBean(Ledger.class).current().orElseThrow().number())
                    .isEqualTo(2);
            assertThat(hasDriver(third)).isTrue();
        }
    }

    private static void load(ConfigurableApplicationContext context) {
        context.getBean(GraphStartup.class).prepare();
        context.getBean(SeedLoad.class).ensureLoaded();
    }

    private static boolean hasDriver(ConfigurableApplicationContext context) {
        String[] names = context.getBeanFactory().getBeanNamesForType(Driver.class, true, false);
        assertThat(names).hasSize(1);
        return context.getBeanFactory().containsSingleton(names[0]);
    }

    private ConfigurableApplicationContext start(String length) {
        return new SpringApplicationBuilder(GraphTestApplication.class, StubSeed.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.allow-bean-definition-overriding=true")
                .run("--kikigraph.data=" + folder, length);
    }
}
