package dev.kikigraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One Neo4j for all integration tests of a JVM, on a temporary folder. The application under test finds it by its settings,
 * like any external server. Use {@link WithNeo4j} rather than this.
 */
public final class SharedNeo4j implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings()).applyTo(context);
    }

    /** What the application needs to know to use it, as {@code name=value}. */
    public static List<String> settings() {
        EmbeddedNeo4j server = Holder.SERVER;
        return List.of(
                "spring.neo4j.uri=" + server.uri(),
                "spring.neo4j.authentication.username=" + EmbeddedNeo4j.USER,
                "spring.neo4j.authentication.password=" + server.password());
    }

    private static final class Holder {

        private static final EmbeddedNeo4j SERVER = start();

        private static EmbeddedNeo4j start() {
            try {
                Path folder = Files.createTempDirectory("kikigraph-test");
                EmbeddedNeo4j server = EmbeddedNeo4j.start(folder, 32L * 1024 * 1024);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedNeo4j server, Path folder) {
            server.close();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
