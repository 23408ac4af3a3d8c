package dev.kikigraph.benchmark;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import tools.jackson.databind.json.JsonMapper;

/**
 * Throughput of the running service beside that of the same Cypher written by hand, run by the bare Java driver, with
 * JSON written by Jackson: same graph, same concurrency, in one run, in turns. The service runs with the database
 * embedded, which it reads without a connection and may so be faster than the driver, and with the same database as a
 * server, over Bolt as the driver. All of it shares one JVM. With a scale above 1, how much slower the service is on a
 * graph that many times larger. Arguments: scale (1 is about 8,000 nodes), seconds for each turn, number of clients.
 */
public final class Benchmark {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TURNS = 3;

    // The JVM compiles the database and the service for minutes, which takes a good part of the machine.
    private static final double STILL_COMPILING = 0.05;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(10);

    private final Service small;
    private final int clients;
    private final double seconds;
    private final SessionConfig session = SessionConfig.builder()
            .withDatabase("neo4j")
            .withDefaultAccessMode(AccessMode.READ)
            .build();

    private Benchmark(Service small, int clients, double seconds) {
        this.small = small;
        this.clients = clients;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        long scale = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 5;
        int clients = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        // Five by default; the others would open a new connection for each question.
        System.setProperty("http.maxConnections", String.valueOf(2 * clients));
        try (Service small = Service.ofSynthetic(1)) {
            if (scale == 1) {
                try (Service onServer = Service.onServer(small)) {
                    new Benchmark(small, clients, seconds).besideDriver(onServer);
                }
            } else {
                try (Service large = Service.ofSynthetic(scale)) {
                    new Benchmark(small, clients, seconds).growth(large, scale);
                }
            }
        }
        System.exit(0);
    }

    private void besideDriver(Service onServer) throws Exception {
        warmUp(shape -> {
            byte[] body = body(shape);
            throughput(() -> small.ask(body));
            throughput(() -> onServer.ask(body));
            throughput(() -> read(shape));
        });
        System.out.printf(
                "| %-36s | %8s | %11s | %11s | %5s | %4s | %11s | %5s |%n",
                "shape", "bytes", "driver /s", "embedded /s", "ratio", "goal", "server /s", "ratio");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (Shape shape : Shape.ALL) {
            byte[] body = body(shape);
            double bare = 0;
            double served = 0;
            double overNetwork = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                bare += throughput(() -> read(shape)) / TURNS;
                served += throughput(() -> small.ask(body)) / TURNS;
                overNetwork += throughput(() -> onServer.ask(body)) / TURNS;
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %-36s | %,8d | %,11.0f | %,11.0f | %5.2f | %4s | %,11.0f | %5.2f |%n",
                    shape.name(),
                    small.ask(body),
                    bare,
                    served,
                    served / bare,
                    shape.goal() == 0 ? "" : String.valueOf(shape.goal()),
                    overNetwork,
                    overNetwork / bare);
        }
    }

    private void growth(Service large, long scale) throws Exception {
        warmUp(shape -> {
            byte[] body = body(shape);
            throughput(() -> small.ask(body));
            throughput(() -> large.ask(body));
        });
        System.out.printf(
                Locale.ROOT,
                "| %-36s | %15s | %,9d nodes /s | %12s |%n",
                "shape",
                "8,000 nodes /s",
                8_000 * scale,
                "times slower");
        System.out.println("|---|---:|---:|---:|");
        for (Shape shape : Shape.ALL) {
            byte[] body = body(shape);
            double few = 0;
            double many = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                few += throughput(() -> small.ask(body)) / TURNS;
                many += throughput(() -> large.ask(body)) / TURNS;
            }
            System.out.printf(
                    Locale.ROOT, "| %-36s | %,15.0f | %,18.0f | %12.2f |%n", shape.name(), few, many, few / many);
        }
    }

    private interface Round {
        void of(Shape shape) throws Exception;
    }

    private void warmUp(Round round) throws Exception {
        System.out.printf("%n%,d clients%n%nWarming up", clients);
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        long start = System.nanoTime();
        long took;
        long compiling;
        do {
            long begin = System.nanoTime();
            long compiled = compilers.getTotalCompilationTime();
            for (Shape shape : Shape.ALL) {
                round.of(shape);
            }
            took = (System.nanoTime() - begin) / 1_000_000;
            compiling = compilers.getTotalCompilationTime() - compiled;
            System.out.printf(" … %d %%", 100 * compiling / took);
        } while (compiling > took * STILL_COMPILING && System.nanoTime() - start < LONGEST_WARM_UP.toNanos());
        System.out.printf(" of a core compiling, after %d s%n%n", (System.nanoTime() - start) / 1_000_000_000);
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

    private int read(Shape shape) {
        try (Session reading = small.driver().session(session)) {
            Object answer = reading.run(shape.cypher(), shape.parameters())
                    .single()
                    .get(0)
                    .asObject();
            return JSON.writeValueAsBytes(Map.of("data", answer)).length;
        }
    }
}
