package dev.kikigraph.graph;

import java.nio.file.Path;
import org.neo4j.configuration.helpers.SocketAddress;

/** A Neo4j that plays the external server of a test: on a given port, with the password {@code secret-enough}. */
public final class TestServer implements AutoCloseable {

    public static final String PASSWORD = "secret-enough";

    private final EmbeddedNeo4j server;

    private TestServer(EmbeddedNeo4j server) {
        this.server = server;
    }

    public static TestServer start(Path folder, int port) {
        return new TestServer(
                EmbeddedNeo4j.start(folder, 32L * 1024 * 1024, new SocketAddress("127.0.0.1", port), PASSWORD));
    }

    @Override
    public void close() {
        server.close();
    }
}
