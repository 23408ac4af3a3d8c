package dev.kikigraph.benchmark;

import dev.kikigraph.KikigraphApplication;
import dev.kikigraph.graph.Release;
import dev.kikigraph.graph.SeedLoad;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Throughput of the running service beside that of the same Cypher written by hand, run by the bare Java driver, with JSON written
 * by Jackson: same graph, same concurrency, in one run, in turns. Arguments: scale (1 is about 8,000 nodes), seconds for each turn,
 * number of clients.
 */
public final class Benchmark {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TURNS = 3;

    private final URI service;
    private final Driver driver;
    private final int clients;
    private final double seconds;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SessionConfig session = SessionConfig.builder()
            .withDatabase("neo4j")
            .withDefaultAccessMode(AccessMode.READ)
            .build();

    private Benchmark(URI service, Driver driver, int clients, double seconds) {
        this.service = service;
        this.driver = driver;
        this.clients = clients;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        long scale = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 5;
        int clients = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        Path data = Files.createTempDirectory("kikigraph-benchmark");
        SpringApplication application = new SpringApplication(KikigraphApplication.class, Synthetic.class);
        try (ConfigurableApplicationContext context =
                application.run("--kikigraph.data=" + data, "--server.port=0", "--benchmark.scale=" + scale)) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            URI service = URI.create("http://127.0.0.1:" + port + "/graphql");
            new Benchmark(service, context.getBean(Driver.class), clients, seconds).run(scale);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(0);
    }

    private void run(long scale) throws Exception {
        System.out.printf(Locale.ROOT, "%n%,d clients, %,d x 8,000 nodes%n%n", clients, scale);
        System.out.printf(
                "| %-36s | %8s | %11s | %11s | %5s | %4s |%n",
                "shape", "bytes", "driver /s", "service /s", "ratio", "goal");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        for (Shape shape : Shape.ALL) {
            String body = JSON.writeValueAsString(Map.of("query", shape.document()));
            throughput(() -> ask(body));
            throughput(() -> read(shape));
            double bare = 0;
            double served = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                bare += throughput(() -> read(shape)) / TURNS;
                served += throughput(() -> ask(body)) / TURNS;
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %-36s | %,8d | %,11.0f | %,11.0f | %5.2f | %4s |%n",
                    shape.name(),
                    ask(body),
                    bare,
                    served,
                    served / bare,
                    shape.goal() == 0 ? "" : String.valueOf(shape.goal()));
        }
    }

    @FunctionalInterface
    private interface Question {
        int answer() throws IOException, InterruptedException;
    }

    /** Answers a second. */
    private double throughput(Question question) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        AtomicLong answers = new AtomicLong();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    question.answer();
                    answers.incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        return answers.get() / ((System.nanoTime() - start) / 1e9);
    }

    private int ask(String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(service)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200 || response.body().length < 100) {
            throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body().length;
    }

    private int read(Shape shape) {
        try (Session reading = driver.session(session)) {
            Object answer = reading.run(shape.cypher(), shape.parameters())
                    .single()
                    .get(0)
                    .asObject();
            return JSON.writeValueAsBytes(Map.of("data", answer)).length;
        }
    }

    /** The synthetic graph in the place of the seed. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Synthetic {

        @Bean
        @Primary
        SeedLoad syntheticSeed(Driver driver, @Value("${benchmark.scale}") long scale) {
            return () -> {
                SyntheticGraph.write(driver, "neo4j", scale);
                return new Release(1, "synthetic", "synthetic", Instant.now(), 8_000 * scale, 0, 0);
            };
        }
    }
}
