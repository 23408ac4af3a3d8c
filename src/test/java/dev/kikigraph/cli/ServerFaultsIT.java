package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import dev.kikigraph.Alone;
import dev.kikigraph.KikigraphApplication;
import dev.kikigraph.cli.Relay.Fault;
import dev.kikigraph.graph.StubSeed;
import dev.kikigraph.graph.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that says nothing keeps nobody waiting, and one that comes back empty is never answered from. */
@ExtendWith(OutputCaptureExtension.class)
@Alone
class ServerFaultsIT {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newHttpClient();

    private record Answer(HttpResponse<String> response, Duration time) {}

    @Test
    void everythingIsAnsweredInTimeAndAgainAsSoonAsTheServerAnswers(@TempDir Path folder, CapturedOutput output)
            throws IOException, InterruptedException {
        int boltPort = freePort();
        TestServer.prepare(folder);
        try (TestServer server = TestServer.start(folder, boltPort);
                Relay relay = new Relay(boltPort);
                ConfigurableApplicationContext context = serve(relay.port())) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            assertAnswered(port);

            relay.fault(Fault.HANGS);
            assertUnavailable(ask(port, "{ programs { totalCount } }"));
            assertUnavailable(ask(port, "{ programs { nodes { id } } }"));
            assertUnavailable(ask(port, "{ dataset { release } }"));
            assertUnavailable(ask(port, "{ changes(since: 0) { totalCount } }"));
            Answer readiness = get(port, "/actuator/health/readiness");
            assertThat(readiness.response.statusCode()).isEqualTo(503);
            assertThat(readiness.time).isLessThan(DEADLINE.plus(GRACE));

            relay.fault(Fault.NONE);
            assertAnswered(port);
            assertThat(output)
                    .containsOnlyOnce("The graph database does not answer: it was asked and said nothing.")
                    .containsOnlyOnce("The graph database answers again, after ")
                    .doesNotContain("\tat ");
            assertThat(server).isNotNull();
        }
    }

    @Test
    void anEmptiedServerGetsItsSeedAgainBeforeAnythingIsAnswered(@TempDir Path folder, CapturedOutput output)
            throws IOException, InterruptedException {
        int boltPort = freePort();
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        TestServer.prepare(first);
        TestServer.prepare(second);
        TestServer server = TestServer.start(first, boltPort);
        try (ConfigurableApplicationContext context = serve(boltPort)) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            assertAnswered(port);

            server.close();
            assertUnavailable(ask(port, "{ programs { totalCount } }"));

            server = TestServer.start(second, boltPort);
            List<String> answers = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                answers.add(ask(port, "{ programs { totalCount nodes { id } } }")
                        .response
                        .body());
                return answers.get(answers.size() - 1).contains("\"totalCount\":3");
            });
            assertThat(answers.subList(0, answers.size() - 1))
                    .allSatisfy(answer -> assertThat(answer).contains("\"code\":\"UNAVAILABLE\""));
            assertThat(get(port, "/actuator/health/readiness").response.statusCode())
                    .isEqualTo(200);
            assertThat(output)
                    .containsOnlyOnce("The graph database was emptied, or another took its place.")
                    .containsOnlyOnce("The graph database has its release again.");
        } finally {
            server.close();
        }
    }

    @Test
    void whatAnotherVersionWroteInAnotherFormIsNotAnsweredFrom(@TempDir Path folder)
            throws IOException, InterruptedException {
        int boltPort = freePort();
        TestServer.prepare(folder);
        try (TestServer server = TestServer.start(folder, boltPort);
                ConfigurableApplicationContext context = serve(boltPort)) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            assertAnswered(port);

            try (ConfigurableApplicationContext other = serve(boltPort, "--stub.length=4", "--stub.form=another")) {
                int otherPort =
                        ((WebServerApplicationContext) other).getWebServer().getPort();
                assertAnswered(otherPort, 4);
                assertThat(ask(port, "{ programs { totalCount } }").response.body())
                        .contains("\"code\":\"UNAVAILABLE\"")
                        .contains("Release 2 of the graph was written by another version of the service");
                assertThat(get(port, "/actuator/health/readiness").response)
                        .extracting(HttpResponse::statusCode, HttpResponse::body)
                        .satisfies(status -> assertThat(status).isEqualTo(503), atIndex(0))
                        .satisfies(body -> assertThat(body.toString()).contains("another version"), atIndex(1));
            }

            try (ConfigurableApplicationContext again = serve(boltPort)) {
                assertAnswered(
                        ((WebServerApplicationContext) again).getWebServer().getPort());
                assertAnswered(port);
            }
            assertThat(server).isNotNull();
        }
    }

    /** Sooner or later: what is asked the first time has to be planned. */
    private void assertAnswered(int port) {
        assertAnswered(port, 3);
    }

    private void assertAnswered(int port, int programs) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        ask(port, "{ programs { totalCount } }").response.body())
                .contains("\"totalCount\":" + programs));
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.response.body())
                .contains("\"code\":\"UNAVAILABLE\"")
                .contains("The graph database cannot be reached at the moment; try again in a few seconds.");
        assertThat(answer.time).isLessThan(DEADLINE.plus(GRACE));
    }

    private static ConfigurableApplicationContext serve(int boltPort, String... more) {
        String[] arguments = {
            "--spring.main.sources=" + StubSeed.class.getName(),
            "--server.port=0",
            "--kikigraph.query.timeout=2s",
            "--kikigraph.limits.kept=0B",
            "--spring.neo4j.uri=bolt://127.0.0.1:" + boltPort,
            "--spring.neo4j.authentication.username=neo4j",
            "--spring.neo4j.authentication.password=" + TestServer.PASSWORD
        };
        return SpringApplication.run(
                KikigraphApplication.class,
                Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
    }

    private Answer ask(int port, String document) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"%s\"}".formatted(document))));
    }

    private Answer get(int port, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response, Duration.ofNanos(System.nanoTime() - start));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
