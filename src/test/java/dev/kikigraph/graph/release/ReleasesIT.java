package dev.kikigraph.graph.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.GraphTestApplication;
import dev.kikigraph.graph.SampleContent;
import dev.kikigraph.graph.SharedNeo4j;
import dev.kikigraph.graph.StubSeed;
import dev.kikigraph.graph.TestGraph;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Under a stream of reads, imports give not one answer that mixes two releases. */
class ReleasesIT {

    private static final int IMPORTS = 200;
    private static final int NODES = 300;
    private static final int READERS = 3;

    private static final Statement VALUES = new Statement(
            "RETURN COLLECT { MATCH (n:Program) WHERE n.mark IS NOT NULL RETURN DISTINCT n.mark }", Map.of());

    @TempDir
    private Path folder;

    @Test
    void noReadMixesReleasesOfAnEmbeddedDatabase() throws Exception {
        try (ConfigurableApplicationContext context = start(List.of("kikigraph.data=" + folder))) {
            assertNoMixture(context);
        }
    }

    @Test
    @Tag(SharedNeo4j.TAG)
    void noReadMixesReleasesOfAServer() throws Exception {
        try (ConfigurableApplicationContext context = start(SharedNeo4j.settings())) {
            assertThat(context.getBean(Releases.class)).isInstanceOf(OptimisticReleases.class);
            TestGraph.clear(context.getBean(Driver.class));
            assertNoMixture(context);
            TestGraph.clear(context.getBean(Driver.class));
        }
    }

    private static void assertNoMixture(ConfigurableApplicationContext context) throws Exception {
        context.getBean(GraphStartup.class).prepare();
        Graph graph = context.getBean(Graph.class);
        Releases releases = context.getBean(Releases.class);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            Callable<Set<Set<Object>>> reader = () -> read(graph, releases, done);
            List<Future<Set<Set<Object>>>> answers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                answers.add(readers.submit(reader));
            }
            importAll(graph);
            done.set(true);
            Set<Object> seen = new HashSet<>();
            for (Future<Set<Set<Object>>> answer : answers) {
                for (Set<Object> marks : answer.get()) {
                    assertThat(marks).as("marks of one answer").hasSizeLessThanOrEqualTo(1);
                    seen.addAll(marks);
                }
            }
            assertThat(seen).as("releases that were seen").hasSizeGreaterThan(IMPORTS / 10);
        } finally {
            done.set(true);
            readers.shutdownNow();
        }
    }

    /** Two statements in each answer, as an operation with two root fields has. */
    private static Set<Set<Object>> read(Graph graph, Releases releases, AtomicBoolean done) {
        Set<Set<Object>> answers = new HashSet<>();
        while (!done.get()) {
            answers.add(releases.consistently(graph.deadline(), release -> {
                Set<Object> marks = new HashSet<>((List<?>) graph.readValue(VALUES, graph.deadline()));
                marks.addAll((List<?>) graph.readValue(VALUES, graph.deadline()));
                return marks;
            }));
        }
        return answers;
    }

    private static void importAll(Graph graph) {
        GraphContent before = SampleContent.EMPTY;
        for (long release = 1; release <= IMPORTS; release++) {
            GraphContent after = marked(release);
            graph.apply(
                    GraphDifference.between(before, after),
                    new NewRelease(release - 1, "content" + release, "seed" + release),
                    ProgressListener.NONE);
            before = after;
        }
    }

    private static GraphContent marked(long release) {
        Map<String, StoredNode> nodes = new LinkedHashMap<>();
        for (int i = 0; i < NODES; i++) {
            StoredNode node = SampleContent.program("m" + i, Map.of("mark", release, "sourceOrder", (long) i));
            nodes.put(node.id(), node);
        }
        return new GraphContent(nodes, Map.of());
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        return new SpringApplicationBuilder(GraphTestApplication.class, StubSeed.class)
                .web(WebApplicationType.NONE)
                .properties(settings.toArray(String[]::new))
                .properties("spring.main.allow-bean-definition-overriding=true")
                .run();
    }
}
