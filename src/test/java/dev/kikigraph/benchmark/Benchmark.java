package dev.kikigraph.benchmark;

import dev.kikigraph.KikigraphApplication;
import dev.kikigraph.graph.Release;
import dev.kikigraph.graph.SeedLoad;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
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

    // Until then the JVM is still compiling the database and the service, which takes a fifth of the machine.
    private static final int WARM_UP_SECONDS = 180;

    private final URI service;
    private final Driver driver;
    private final int clients;
    private final double seconds;
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
        // Five by default; the others would open a new connection for each question.
        System.setProperty("http.maxConnections", String.valueOf(clients));
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
        System.out.printf("%nWarming up for %d seconds%n", WARM_UP_SECONDS);
        long warm = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < warm) {
            for (Shape shape : Shape.ALL) {
                byte[] body = body(shape);
                throughput(() -> ask(body));
                throughput(() -> read(shape));
            }
        }
        System.out.printf(Locale.ROOT, "%n%,d clients, %,d x 8,000 nodes%n%n", clients, scale);
        System.out.printf(
                "| %-36s | %8s | %11s | %11s | %5s | %4s |%n",
                "shape", "bytes", "driver /s", "service /s", "ratio", "goal");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        for (Shape shape : Shape.ALL) {
            byte[] body = body(shape);
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

    private static byte[] body(Shape shape) {
        return JSON.writeValueAsBytes(Map.of("query", shape.document()));
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

    /** With the plainest client that keeps its connections: it runs on the same two cores, and others cost more than Tomcat. */
    private int ask(byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) service.toURL().openConnection();
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/graphql-response+json");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        try (InputStream in = connection.getInputStream()) {
            int length = in.readAllBytes().length;
            if (length < 100) {
                throw new IllegalStateException("An answer of " + length + " bytes is none");
            }
            return length;
        }
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
