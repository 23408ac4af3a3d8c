package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kikigraph.KikigraphApplication;
import dev.kikigraph.graph.StubSeed;
import dev.kikigraph.graph.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ReadinessIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();

    @Test
    void serviceIsAliveButNotReadyUntilItsServerIsThereAndNotWithoutItLater(@TempDir Path folder) {
        int boltPort = freePort();
        TestServer.prepare(folder);
        CompletableFuture<ConfigurableApplicationContext> start = CompletableFuture.supplyAsync(() -> serve(boltPort));

        await().atMost(Duration.ofSeconds(60)).until(() -> status("liveness") == 200);
        assertThat(status("readiness")).isEqualTo(503);
        assertThat(ask())
                .contains("Kikigraph is still starting. Try again in a few seconds.")
                .contains("\"code\":\"UNAVAILABLE\"");

        TestServer server = TestServer.start(folder, boltPort);
        try (ConfigurableApplicationContext context = start.join()) {
            assertThat(context.isRunning()).isTrue();
            assertThat(status("readiness")).isEqualTo(200);

            server.close();
            assertThat(status("readiness")).isEqualTo(503);
            assertThat(status("liveness")).isEqualTo(200);
            assertThat(ask()).contains("\"code\":\"UNAVAILABLE\"").doesNotContain("Exception", "bolt:");
        }
    }

    private String ask() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ programs { totalCount } }\"}"))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurableApplicationContext serve(int boltPort) {
        return SpringApplication.run(
                KikigraphApplication.class,
                "--spring.main.sources=" + StubSeed.class.getName(),
                "--server.port=" + port,
                "--spring.neo4j.uri=bolt://127.0.0.1:" + boltPort,
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=" + TestServer.PASSWORD);
    }

    /** 0 where nobody listens. */
    private int status(String probe) {
        URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/" + probe);
        try {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
