package dev.kikigraph.graph;

import dev.kikigraph.graph.embedded.EmbeddedNeo4j;
import java.nio.file.Path;
import org.neo4j.configuration.helpers.SocketAddress;

/** A Neo4j that plays the external server of a test: on a given port, with the password {@code secret-enough}. */
public final class TestServer implements AutoCloseable {

    public static final String PASSWORD = "secret-enough";

    private final EmbeddedNeo4j server;

    private TestServer(EmbeddedNeo4j server) {
        this.server = server;
    }

    /** Starts it once on another port, so that the password holds as soon as the given port is open. */
    public static void prepare(Path folder) {
        try (EmbeddedNeo4j server = server(folder, 0)) {
            server.setPassword(PASSWORD);
        }
    }

    public static TestServer start(Path folder, int port) {
        return new TestServer(server(folder, port));
    }

    private static EmbeddedNeo4j server(Path folder, int port) {
        return EmbeddedNeo4j.start(folder, 32L * 1024 * 1024, new SocketAddress("127.0.0.1", port));
    }

    @Override
    public void close() {
        server.close();
    }
}
