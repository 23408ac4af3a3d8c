package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.Alone;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Bodies that do not arrive, at a service with four threads. */
@WithRailway
@TestPropertySource(
        properties = {"server.tomcat.threads.max=4", "kikigraph.limits.arrival=3s", "kikigraph.limits.arriving=32KB"})
@DirtiesContext
@Alone
class SlowBodiesIT {

    private static final String BODY = "{\"query\":\"{ lines { totalCount } }\"}";
    private static final String HEAD = """
            POST %s HTTP/1.1\r
            Host: localhost\r
            Content-Type: %s\r
            %s\r
            X-Request-Id: slow\r
            \r
            """;
    private static final String LENGTH = "Content-Length: " + BODY.length();
    private static final String LENGTH_OF_ALL = "Content-Length: 100";
    private static final String LENGTH_TOO_LARGE = "Content-Length: 1000000000";
    private static final String CLOSE = "\r\nConnection: close";
    private static final String JSON = "application/json";

    private final List<Socket> sockets = new ArrayList<>();

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LENGTH_OF_ALL, LENGTH_TOO_LARGE, "Transfer-Encoding: chunked"})
    void othersAreAnswered(String length) throws IOException {
        for (String path : List.of("/graphql", "/robots.txt")) {
            for (String type : List.of(JSON, "text/plain")) {
                for (int i = 0; i < 15; i++) {
                    send(open(), HEAD.formatted(path, type, length) + (length.startsWith("T") ? "" : "{"));
                }
            }
        }
        long begin = System.nanoTime();

        for (int i = 0; i < 5; i++) {
            assertThat(client.ask("{ lines { totalCount } }")
                            .at("/data/lines/totalCount")
                            .asInt())
                    .isPositive();
        }

        assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(2_000);
    }

    @Test
    void bodyThatDoesNotArriveIsTold() throws IOException {
        Socket socket = open();
        send(socket, HEAD.formatted("/graphql", JSON, LENGTH) + BODY.substring(0, 10));

        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .containsIgnoringCase("X-Request-Id: slow")
                .containsIgnoringCase("Connection: close")
                .contains("\"code\":\"REQUEST_TIMEOUT\"")
                .contains("The body of the request has not arrived within 3 seconds.");
    }

    @Test
    void bodyThatArrivesInPiecesIsAnswered() throws IOException {
        Socket socket = open();
        send(socket, HEAD.formatted("/graphql", JSON, LENGTH + CLOSE));
        for (int i = 0; i < BODY.length(); i += 9) {
            client.get("/robots.txt");
            send(socket, BODY.substring(i, Math.min(BODY.length(), i + 9)));
        }

        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("X-Request-Id: slow")
                .containsIgnoringCase("Content-Security-Policy")
                .contains("{\"data\":{\"lines\":{\"totalCount\":");
    }

    @Test
    void beyondWhatMayBeOnItsWayTheFirstIsRefused() throws IOException {
        String padding = " ".repeat(20_000);
        Socket first = open();
        send(first, HEAD.formatted("/graphql", JSON, "Content-Length: 100000") + padding);
        client.get("/robots.txt");
        Socket second = open();
        send(second, HEAD.formatted("/graphql", JSON, "Content-Length: " + (padding.length() + BODY.length()) + CLOSE));
        send(second, padding);

        String refused = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        send(second, BODY);
        String answered = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(refused)
                .startsWith("HTTP/1.1 503")
                .containsIgnoringCase("Retry-After: 1")
                .containsIgnoringCase("X-Request-Id: slow")
                .containsIgnoringCase("Connection: close")
                .contains("\"code\":\"UNAVAILABLE\"", "Too many bodies of requests are arriving at once");
        assertThat(answered).startsWith("HTTP/1.1 200").contains("{\"data\":{\"lines\":{\"totalCount\":");
    }

    @Test
    void wrongFormatIsToldOnceTheBodyIsHere() throws IOException {
        Socket socket = open();
        send(socket, HEAD.formatted("/graphql", "text/plain", LENGTH + CLOSE));
        send(socket, BODY);

        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 415");
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
