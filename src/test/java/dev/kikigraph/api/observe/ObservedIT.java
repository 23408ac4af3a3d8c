package dev.kikigraph.api.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.document.Sha256;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.ontology.RailwayOntology;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The service with a port for operators and a receiver of traces. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kikigraph.seed=src/test/resources/railway/seed",
            "kikigraph.documents=src/test/resources/railway/documents",
            "spring.graphql.schema.locations=classpath:schema/service/",
            "kikigraph.query.timeout=60s",
            "kikigraph.warming=false",
            "management.server.port=0",
            "management.tracing.sampling.probability=1.0",
            "management.opentelemetry.tracing.export.schedule-delay=100ms"
        })
@ContextConfiguration(initializers = TemporaryData.class)
@Import(RailwayOntology.class)
@DirtiesContext
class ObservedIT {

    private static final String REQUESTS = "kikigraph_requests_seconds_count";
    private static final String SECRET = "a-value-that-nobody-may-see";

    private static final String TRUSTED =
            "query KnownLines($id: ID!) { line(id: $id) { name } lines { nodes { id stations { totalCount } } } }";

    @TempDir
    private static Path folder;

    private static TraceReceiver receiver;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private ApiClient client;
    private ApiClient management;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        receiver = new TraceReceiver();
        Files.writeString(folder.resolve("known.graphql"), TRUSTED);
        registry.add("kikigraph.trusted", folder::toString);
        registry.add("management.opentelemetry.tracing.export.otlp.endpoint", receiver::address);
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
        management = new ApiClient(managementPort);
    }

    @Test
    void requestsAreCountedByWhatBecameOfThem() {
        double ok = count("ok", "none", "KnownLines");
        double mistakes = count("error", "BAD_REQUEST", "other");
        double types = count("refused", "UNSUPPORTED_MEDIA_TYPE", "other");
        double methods = count("refused", "METHOD_NOT_ALLOWED", "other");
        double sizes = count("refused", "REQUEST_TOO_LARGE", "other");
        double bodies = count("refused", "BAD_REQUEST", "other");

        client.ask(TRUSTED, Map.of("id", "line:umi"));
        client.ask(TRUSTED, Map.of("id", "line:umi")); // kept
        client.ask("{ nothingOfTheKind }");
        client.send(
                client.request("/graphql").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}")));
        client.send(client.request("/graphql").DELETE());
        client.post("\"" + "x".repeat(300_000) + "\"");
        client.post("[]");

        assertThat(count("ok", "none", "KnownLines")).isEqualTo(ok + 2);
        assertThat(count("error", "BAD_REQUEST", "other")).isEqualTo(mistakes + 1);
        assertThat(count("refused", "UNSUPPORTED_MEDIA_TYPE", "other")).isEqualTo(types + 1);
        assertThat(count("refused", "METHOD_NOT_ALLOWED", "other")).isEqualTo(methods + 1);
        assertThat(count("refused", "REQUEST_TOO_LARGE", "other")).isEqualTo(sizes + 1);
        assertThat(count("refused", "BAD_REQUEST", "other")).isEqualTo(bodies + 1);
    }

    @Test
    void namesThatClientsMakeUpMakeNoSeries() {
        client.ask("query First { __typename }");
        long before = series();

        for (int i = 0; i < 1_000; i++) {
            client.ask("query MadeUp%d { __typename }".formatted(i));
        }

        assertThat(series()).isEqualTo(before);
        assertThat(count("ok", "none", "other")).isGreaterThanOrEqualTo(1_001);
    }

    @Test
    void whatIsServedIsMeasured() {
        String document = "{ lines { totalCount } }";
        double hits = scrape().sum("cache_gets_total", Map.of("cache", "answers", "result", "hit"));
        client.ask(document);
        client.ask(document);

        PrometheusText metrics = scrape();
        assertThat(metrics.sum("cache_gets_total", Map.of("cache", "answers", "result", "hit")))
                .isEqualTo(hits + 1);
        assertThat(metrics.sum("cache_gets_total", Map.of("cache", "answers", "result", "miss")))
                .isPositive();
        assertThat(metrics.sum("kikigraph_answers_kept_bytes", Map.of())).isPositive();
        assertThat(metrics.sum("kikigraph_statements_seconds_count", Map.of())).isPositive();
        assertThat(metrics.sum("kikigraph_release", Map.of())).isEqualTo(1);
        assertThat(metrics.sum("kikigraph_snapshot_release", Map.of())).isEqualTo(1);
        assertThat(metrics.sum("kikigraph_snapshot_things", Map.of())).isGreaterThan(10);
        assertThat(metrics.sum("kikigraph_snapshot_size_bytes", Map.of())).isPositive();
        assertThat(metrics.sum("kikigraph_snapshot_age_seconds", Map.of())).isBetween(0.001, 600.0);
        assertThat(metrics.types()).containsEntry("kikigraph_requests_seconds", "histogram");
        assertThat(metrics.has("jvm_memory_used_bytes")).isTrue();
    }

    @Test
    void operatorsHaveAPortOfTheirOwn() {
        assertThat(Stream.of("/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"))
                .allSatisfy(path -> {
                    assertThat(management.get(path).statusCode()).isEqualTo(200);
                    assertThat(client.get(path).statusCode()).isEqualTo(404);
                });
        assertThat(client.get("/livez").statusCode()).isEqualTo(200);
        assertThat(client.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(management.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(management.get("/graphql?query=%7B__typename%7D").statusCode())
                .isEqualTo(404);
    }

    @Test
    void requestsAndStatementsAreTracedWithoutValues() {
        String long64 = "L".repeat(64);
        String document = "query %sTail($id: ID!) { line(id: $id) { name } }".formatted(long64);
        int before = receiver.spans().size();
        client.post(JsonMapper.shared()
                .writeValueAsString(Map.of("query", document, "variables", Map.of("id", "line:" + SECRET))));
        client.get(
                "/graphql?query=" + encoded(document) + "&variables=" + encoded("{\"id\":\"line:" + SECRET + "2\"}"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> spans(before, Sha256.of(document)).size() == 2);

        List<Span> requests = spans(before, Sha256.of(document));
        assertThat(requests).allSatisfy(request -> {
            assertThat(TraceReceiver.attributes(request)).containsEntry("graphql.operation.name", long64 + "…");
            assertThat(receiver.spans().stream()
                            .filter(one -> one.getParentSpanId().equals(request.getSpanId())))
                    .isNotEmpty()
                    .allSatisfy(statement -> {
                        assertThat(statement.getName()).isEqualTo("statement");
                        assertThat(statement.getTraceId()).isEqualTo(request.getTraceId());
                        assertThat(TraceReceiver.attributes(statement))
                                .containsEntry("db.system.name", "neo4j")
                                .containsEntry("kikigraph.outcome", "read");
                    });
        });
        assertThat(receiver.spans().toString()).doesNotContain(SECRET);
    }

    private static List<Span> spans(int from, String hash) {
        List<Span> all = receiver.spans();
        return all.subList(from, all.size()).stream()
                .filter(span -> hash.equals(TraceReceiver.attributes(span).get("graphql.document.hash")))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private PrometheusText scrape() {
        HttpResponse<String> response = management.get("/actuator/prometheus");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        return PrometheusText.parse(response.body());
    }

    private long series() {
        return scrape().samples().keySet().stream()
                .filter(one -> one.name().startsWith("kikigraph_"))
                .count();
    }

    private double count(String outcome, String code, String operation) {
        return scrape().sum(REQUESTS, Map.of("outcome", outcome, "code", code, "operation", operation));
    }
}
