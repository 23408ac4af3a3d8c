package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.StubSeed;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Connections that are held and not used, with a gigabyte of memory, leave a new client answered within a second. */
class HeldConnectionsIT {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String LOOK_UP = "{ __typename }";
    private static final int SLOW_READERS = 400;
    private static final int SLOW_WRITERS = 4_000;
    private static final int BODY = 256 << 10;
    private static final String HALF_A_BODY =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                    .formatted(BODY);

    private static ServiceProcess service;
    private static int port;
    private static String largeQuestion;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        service = ServiceProcess.startAsItIs(
                "1g",
                data,
                "--spring.main.sources=" + StubSeed.class.getName(),
                "--kikigraph.limits.unread=32MB",
                "--kikigraph.limits.reading=4s",
                "--kikigraph.limits.arrival=1m");
        port = service.port();
        ApiClient client = new ApiClient(port);
        int types = client.ask("{ __schema { types { name } } }")
                .at("/data/__schema/types")
                .size();
        String key = "k".repeat(Math.min(45_000, 8_000_000 / types));
        largeQuestion = "{ __schema { types { %s: name } } }".formatted(key);
        assertThat(client.ask(largeQuestion, Map.of()).length()).isGreaterThan(6_000_000);
    }

    @AfterAll
    static void end() throws IOException {
        service.close();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: a"})
    void tenThousandThatSayNothingOrHalfARequest(String begun) throws IOException {
        assumeManyFiles();
        for (int i = 0; i < 10_000; i++) {
            Socket socket = open(0);
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        }

        assertAnswered();
    }

    /** Together they are as large as the memory; while a gigabyte arrives, others wait for the processor alone. */
    @Test
    void thousandsOfBodiesThatNeverEnd() throws IOException {
        assumeManyFiles();
        byte[] nearlyAll = (HALF_A_BODY + " ".repeat(BODY - 1)).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < SLOW_WRITERS; i++) {
            Socket socket = open(0);
            try {
                socket.getOutputStream().write(nearlyAll);
            } catch (IOException e) {
                // Refused while it sends.
            }
        }

        assertThat(refused(sockets.get(0))).isTrue();
        assertThat(new ApiClient(port).ask(LOOK_UP).has("data")).isTrue();
        assertAnswered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphql/schema"})
    void whoeverReadsNothingHoldsNoThreadAndNoAnswer(String path) throws IOException {
        for (int i = 0; i < SLOW_READERS; i++) {
            ask(open(1_024), path);
        }

        assertAnswered();
        assertThat(new ApiClient(port).ask(largeQuestion, Map.of()).length())
                .as("an answer to somebody who reads")
                .isGreaterThan(6_000_000);
    }

    @Test
    void whatWasNotReadInTimeIsNotSentToItsEnd() throws Exception {
        Socket slow = open(1_024);
        ask(slow, "/graphql");
        Thread.sleep(5_000);
        slow.setSoTimeout(30_000);

        long read = 0;
        try (InputStream in = slow.getInputStream()) {
            byte[] piece = new byte[64 << 10];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                read += count;
            }
        } catch (IOException e) {
            // Reset is an end too.
        }
        assertThat(read).isPositive().isLessThan(6_000_000);
    }

    @Test
    void nothingOfItIsInTheLog() {
        assertThat(service.outputSinceReady()
                        .lines()
                        .filter(Pattern.compile("WARN|ERROR|\tat ").asPredicate()))
                .isEmpty();
    }

    private static void assumeManyFiles() {
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : 0;
        assumeThat(files).as("files that may be open").isGreaterThanOrEqualTo(14_000);
    }

    /** Whether the service is done with it, with an answer where that was not lost with the connection. */
    private static boolean refused(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        try {
            String head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return head.isEmpty() || head.equals("HTTP/1.1 503");
        } catch (SocketException e) {
            return true;
        }
    }

    private static void assertAnswered() {
        for (int i = 0; i < 20; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = new ApiClient(port).post(question(LOOK_UP + " #" + System.nanoTime()));
            assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        }
    }

    private static void ask(Socket socket, String path) throws IOException {
        String body = question(largeQuestion);
        String head = path.equals("/graphql")
                ? "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(path, body.length(), body)
                : "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).repeat(4);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static String question(String document) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", document));
    }

    /** @param buffer how much is taken at most before it is read; 0 for as much as usual */
    private Socket open(int buffer) throws IOException {
        Socket socket = new Socket();
        if (buffer > 0) {
            socket.setReceiveBufferSize(buffer);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        sockets.add(socket);
        return socket;
    }
}
