package dev.kikigraph.graph.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.graph.SharedNeo4j;
import dev.kikigraph.startup.StartupProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.util.unit.DataSize;

@Tag(SharedNeo4j.TAG)
class ServerConnectionIT {

    private static final String URI_OF_SHARED = setting(0);
    private static final String PASSWORD_OF_SHARED = setting(2);

    @Test
    void missingDatabaseFailsAtOnce() {
        assertThatThrownBy(() -> await(URI_OF_SHARED, PASSWORD_OF_SHARED, "absent"))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("Neo4j at " + URI_OF_SHARED + " has no database called absent.");
    }

    @Test
    void wrongPasswordFailsAtOnce() {
        assertThatThrownBy(() -> await(URI_OF_SHARED.replace("bolt:", "neo4j:"), "wrong", "neo4j"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("does not accept this user name and password");
    }

    @Test
    void serverIsFoundThroughBothSchemes() {
        await(URI_OF_SHARED, PASSWORD_OF_SHARED, "neo4j");
        await(URI_OF_SHARED.replace("bolt:", "neo4j:"), PASSWORD_OF_SHARED, "neo4j");
    }

    @Test
    void unreachableServerIsGivenUp() throws IOException {
        for (String scheme : new String[] {"bolt", "neo4j"}) {
            String uri = scheme + "://127.0.0.1:" + freePort();

            assertThatThrownBy(() -> await(uri, "any", "neo4j"))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessage("Neo4j at " + uri + " did not answer within 1 s.");
        }
    }

    private static void await(String uri, String password, String database) {
        GraphProperties properties = new GraphProperties(
                Path.of("unused"),
                new GraphProperties.Query(Duration.ofSeconds(10), null, Long.MAX_VALUE, Duration.ofSeconds(2)),
                new GraphProperties.Neo4j(database, Duration.ofSeconds(1), DataSize.ofMegabytes(1)));
        Neo4jConnectionDetails details = new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return URI.create(uri);
            }
        };
        try (Driver driver = GraphDatabase.driver(uri, AuthTokens.basic("neo4j", password))) {
            new ServerConnection(new DriverStatements(new Sessions(() -> driver, database)), details, properties)
                    .await();
        }
    }

    private static String setting(int index) {
        String setting = SharedNeo4j.settings().get(index);
        return setting.substring(setting.indexOf('=') + 1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
