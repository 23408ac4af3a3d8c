package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.Alone;
import dev.kikigraph.KikigraphApplication;
import dev.kikigraph.cli.Relay.Fault;
import dev.kikigraph.graph.StubSeed;
import dev.kikigraph.graph.TestServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Answers have GraphQL's shape within the deadline whatever the database does, and however often; they come again by
 * themselves, and cost no thread, connection or memory. {@code -Dfault.rounds=50} asks for more than three rounds, and
 * {@code -Dfault.longest=10} allows more than three seconds on a machine that has other work.
 */
@Alone
class FaultRoundsIT {

    private static final int ROUNDS = Integer.getInteger("fault.rounds", 3);
    private static final int CONNECTIONS = 4;
    private static final int AT_ONCE = 12;
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("fault.longest", 3));
    /** Where the database answers, only too late, questions wait for their turn. */
    private static final Duration IN_TURN = LONGEST.plusSeconds(7);

    private static final Duration AT_THE_LATEST = Duration.ofSeconds(30);
    /** Two hundred constraints are made, which takes as long as the machine has other work. */
    private static final Duration WITH_IMPORT = Duration.ofMinutes(2);

    private static final int THREADS_TO_COME_AND_GO = 8;
    private static final long BYTES_TO_COME_AND_GO = 24L << 20;

    /** The documents that it is asked by would be kept, and grow the heap; variables have no place of their own. */
    private static final String ASKED = """
            {"query": "query($not: ID!) { programs(where: { NOT: { id: { eq: $not } } }) { totalCount nodes { id } } }",
             "variables": {"not": "program:%d"}}""";

    private static final String KEPT =
            "/graphql?query=" + URLEncoder.encode("{ programs { totalCount } }", StandardCharsets.UTF_8);
    private static final String THREE = "\"totalCount\":3";

    private static final String STOPPED = "STOPPED";

    /** In these the database is not there at all, and what is kept is served. */
    private static final Set<String> KEEP = Set.of(Fault.HANGS.name(), STOPPED);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger asked = new AtomicInteger();
    private int boltPort;
    private TestServer server;
    private Relay relay;
    private ConfigurableApplicationContext service;

    private record Answer(int status, String body, Duration time) {}

    /** All that may grow where something is lost. */
    private record Use(Map<String, Long> threads, long heap) {

        static Use now() {
            Map<String, Long> threads = Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(name -> !name.startsWith("neo4j.") && !name.startsWith(Relay.THREADS))
                    .collect(Collectors.groupingBy(
                            name -> name.replaceAll("\\d+", "#"), TreeMap::new, Collectors.counting()));
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return new Use(threads, runtime.totalMemory() - runtime.freeMemory());
        }

        long threadCount() {
            return threads.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            boltPort = socket.getLocalPort();
        }
        for (String name : new String[] {"served", "empty", "foreign"}) {
            TestServer.prepare(folder.resolve(name));
        }
        try (TestServer foreign = TestServer.start(folder.resolve("foreign"), boltPort);
                ConfigurableApplicationContext other = serve(boltPort, "--stub.length=4")) {
            Awaitility.await().atMost(AT_THE_LATEST).untilAsserted(() -> assertThat(ask(other).body)
                    .contains("\"totalCount\":4"));
            assertThat(foreign).isNotNull();
        }
        server = TestServer.start(folder.resolve("served"), boltPort);
        relay = new Relay(boltPort);
        service = serve(relay.port());
    }

    @AfterEach
    void end() {
        service.close();
        relay.close();
        server.close();
    }

    @Test
    void nothingIsLostHoweverOftenTheDatabaseFails() throws Exception {
        awaitAnswered(AT_THE_LATEST);
        Use first = null;
        Use last = null;
        for (int round = 1; round <= ROUNDS; round++) {
            for (Fault fault : new Fault[] {Fault.HANGS, Fault.SLOW, Fault.RESETS}) {
                relay.fault(fault);
                assertToldInTime(fault.name());
                relay.fault(Fault.NONE);
                awaitAnswered(AT_THE_LATEST);
            }
            server.close();
            assertToldInTime(STOPPED);
            server = TestServer.start(folder.resolve("served"), boltPort);
            awaitAnswered(AT_THE_LATEST);
            for (String another : new String[] {"empty", "foreign"}) {
                Path copy = folder.resolve(another + round);
                FileSystemUtils.copyRecursively(folder.resolve(another), copy);
                server.close();
                server = TestServer.start(copy, boltPort);
                assertToldInTime(another);
                awaitAnswered(WITH_IMPORT);
            }
            server.close();
            server = TestServer.start(folder.resolve("served"), boltPort);
            awaitAnswered(AT_THE_LATEST);

            last = Use.now();
            first = first == null ? last : first;
            System.out.printf(
                    "Round %d: %d threads, %d connections, heap %d MB%n",
                    round, last.threadCount(), relay.connections(), last.heap >> 20);
            assertThat(relay.connections()).isLessThanOrEqualTo(CONNECTIONS);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(connectionsInUse()).isZero());
        }
        assertThat(last.threadCount())
                .as("%s, first %s", last.threads, first.threads)
                .isLessThan(first.threadCount() + THREADS_TO_COME_AND_GO);
        assertThat(last.heap).isLessThan(first.heap + BYTES_TO_COME_AND_GO);
    }

    private double connectionsInUse() {
        return service.getBean(MeterRegistry.class)
                .get("db.client.connection.count")
                .gauge()
                .value();
    }

    /** More at once than there are connections; none waits longer than it may, or is told anything but the truth. */
    private void assertToldInTime(String fault) {
        var answers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(service)))
                .toList();
        Answer alive = get(service, "/actuator/health/liveness");
        assertThat(alive.status).as(fault).isEqualTo(200);
        assertThat(alive.time).as(fault).isLessThan(LONGEST);
        Answer kept = get(service, KEPT);
        assertThat(kept.time).as(fault).isLessThan(IN_TURN);
        if (KEEP.contains(fault)) {
            assertThat(kept.body).as(fault).contains(THREE);
        } else {
            assertThat(kept.body).as(fault).containsAnyOf(THREE, "\"UNAVAILABLE\"");
        }
        for (var future : answers) {
            Answer answer = future.join();
            boolean isSlow = fault.equals(Fault.SLOW.name());
            assertThat(answer.time).as(fault).isLessThan(isSlow ? IN_TURN : LONGEST);
            assertThat(answer.body)
                    .as(fault)
                    .startsWith("{\"")
                    .containsAnyOf(THREE, "\"UNAVAILABLE\"", isSlow ? "\"TIMEOUT\"" : THREE);
        }
    }

    private void awaitAnswered(Duration longest) {
        Awaitility.await().atMost(longest).untilAsserted(() -> {
            assertThat(ask(service).body).contains(THREE);
            assertThat(get(service, KEPT).body).contains(THREE);
            assertThat(get(service, "/actuator/health/readiness").status).isEqualTo(200);
        });
    }

    private static ConfigurableApplicationContext serve(int boltPort, String... more) {
        String[] arguments = {
            "--spring.main.sources=" + StubSeed.class.getName(),
            "--server.port=0",
            "--kikigraph.query.timeout=2s",
            "--kikigraph.warming=false",
            "--spring.neo4j.uri=bolt://127.0.0.1:" + boltPort,
            "--spring.neo4j.authentication.username=neo4j",
            "--spring.neo4j.authentication.password=" + TestServer.PASSWORD,
            "--spring.neo4j.pool.max-connection-pool-size=" + CONNECTIONS
        };
        return SpringApplication.run(
                KikigraphApplication.class,
                Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
    }

    /** Asks for something that nobody asked before, so that no answer of it is kept. */
    private Answer ask(ConfigurableApplicationContext of) {
        return send(
                of,
                "/graphql",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(ASKED.formatted(asked.incrementAndGet()))));
    }

    private Answer get(ConfigurableApplicationContext of, String path) {
        return send(of, path, HttpRequest.newBuilder());
    }

    private Answer send(ConfigurableApplicationContext of, String path, HttpRequest.Builder request) {
        int port = ((WebServerApplicationContext) of).getWebServer().getPort();
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(
                    request.uri(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
