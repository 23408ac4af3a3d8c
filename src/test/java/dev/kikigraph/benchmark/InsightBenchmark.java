package dev.kikigraph.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the domain questions take, one client, warm: on the packaged seed, and on a graph as many times larger as
 * the argument says (1,000 where nothing is said). The questions are those of the tests, and everything about one thing
 * for the node of each type that has the most relationships.
 */
public final class InsightBenchmark {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path QUESTIONS = Path.of("src/test/resources/acceptance/insight");
    private static final String MOST_RELATED = """
            MATCH (n:Node) WITH n ORDER BY COUNT { (n)--() } DESC
            WITH [label IN labels(n) WHERE NOT label IN ['Node', 'Thing', 'Owned']][0] AS type, collect(n.id)[0] AS id
            RETURN id ORDER BY type
            """;
    private static final int WARM_UP = 10;
    private static final int TIMES = 40;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Question(String name, byte[] body) {}

    private InsightBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int copies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        List<Question> questions = new ArrayList<>(questions());
        try (Service real = Service.ofReal(1);
                Service large = Service.ofReal(copies)) {
            questions.addAll(facts(real));
            System.out.printf(
                    Locale.ROOT,
                    "%n| %-44s | %9s | %9s | %9s | %9s |%n|---|---:|---:|---:|---:|%n",
                    "milliseconds",
                    "p50",
                    "p95",
                    "p50 × " + copies,
                    "p95 × " + copies);
            for (Question question : questions) {
                double[] few = milliseconds(real, question);
                double[] many = milliseconds(large, question);
                System.out.printf(
                        Locale.ROOT,
                        "| %-44s | %9.1f | %9.1f | %9.1f | %9.1f |%n",
                        question.name(),
                        percentile(few, 50),
                        percentile(few, 95),
                        percentile(many, 50),
                        percentile(many, 95));
            }
        }
        System.exit(0);
    }

    private static List<Question> questions() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .map(InsightBenchmark::question)
                    .toList();
        }
    }

    private static List<Question> facts(Service service) {
        return service.driver().executableQuery(MOST_RELATED).execute().records().stream()
                .map(row -> row.get(0).asString())
                .map(id -> new Question("facts of " + id, body(Shape.FACTS.formatted(id), Map.of())))
                .toList();
    }

    private static byte[] body(String document, Object variables) {
        return JSON.writeValueAsBytes(Map.of("query", document, "variables", variables));
    }

    private static Question question(Path file) {
        try {
            String name = file.getFileName().toString().replaceFirst("\\.graphql$", "");
            Path variables = QUESTIONS.resolve(name + ".variables.json");
            Object given = Files.exists(variables) ? JSON.readValue(Files.readString(variables), Map.class) : Map.of();
            return new Question(name, body(Files.readString(file), given));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** Sorted. */
    private static double[] milliseconds(Service service, Question question) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            service.ask(question.body());
        }
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            service.ask(question.body());
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
