package dev.kikigraph.graph;

import dev.kikigraph.graph.embedded.EmbeddedNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * One Neo4j for all integration tests of a JVM, on a temporary folder; with {@code -Dneo4j.container} in a container.
 * The application under test finds it by its settings, like any external server. Use {@link WithNeo4j} rather than
 * this.
 */
public final class SharedNeo4j implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** For JUnit: tests that use it, whichever of the two it is. */
    public static final String TAG = "neo4j";

    /** The same as in {@code docker-compose.yml}. */
    private static final String IMAGE = "neo4j:5.26-community";

    private static List<String> settings = List.of();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings()).applyTo(context);
    }

    /** Settings by which the application uses it, as {@code name=value}. */
    public static synchronized List<String> settings() {
        if (settings.isEmpty()) {
            settings = Boolean.getBoolean("neo4j.container") ? startContainer() : startEmbedded();
        }
        return settings;
    }

    private static List<String> startContainer() {
        LoggingSystem.get(SharedNeo4j.class.getClassLoader()).setLogLevel("org.testcontainers", LogLevel.OFF);
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("-Dneo4j.container needs a container engine, and none answers.");
        }
        // Stopped by Testcontainers' own reaper, or, where that is switched off, by the hook.
        Neo4jContainer container = new Neo4jContainer(IMAGE).withAdminPassword("secret-enough");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return settings(container.getBoltUrl(), container.getAdminPassword());
    }

    private static List<String> startEmbedded() {
        try {
            Path folder = Files.createTempDirectory("kikigraph-test");
            EmbeddedNeo4j server = EmbeddedNeo4j.start(folder, 32L * 1024 * 1024);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            return settings(server.uri().toString(), server.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> settings(String uri, String password) {
        // Tests bring in what has nothing to do with what others left.
        return List.of(
                "spring.neo4j.uri=" + uri,
                "spring.neo4j.authentication.username=neo4j",
                "spring.neo4j.authentication.password=" + password,
                "kikigraph.allow-removals=true");
    }

    private static void stop(EmbeddedNeo4j server, Path folder) {
        server.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
