package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.Alone;
import dev.kikigraph.api.execution.SlowQuestions.Computing;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.SlowDatabase;
import dev.kikigraph.graph.SlowDatabase.Slowness;
import dev.kikigraph.graph.TemporaryData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No operation takes more time, or more memory, than one may. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kikigraph.query.timeout=3s",
            "kikigraph.query.memory=8MB",
            "kikigraph.query.rows=1000000000000",
            "kikigraph.limits.cost=1000000000000"
        })
@ContextConfiguration(initializers = TemporaryData.class)
@Import({SlowDatabase.class, SlowQuestions.class})
@Alone
class BoundsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final String LOOK_UP = "{ country(id: \"country:jp\") { name } }";
    private static final String LOOKED_UP = "{\"data\":{\"country\":{\"name\":\"日本\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Slowness slowness;

    @Autowired
    private Computing computing;

    @Autowired
    private Driver driver;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
        assertThat(client.ask(LOOK_UP, Map.of())).isEqualTo(LOOKED_UP);
    }

    @AfterEach
    void end() {
        slowness.end();
        computing.end();
    }

    private record Answer(HttpResponse<String> response, Duration time) {

        JsonNode body() {
            return JSON.readTree(response.body());
        }
    }

    private Answer timed(String document) {
        long start = System.nanoTime();
        HttpResponse<String> response = client.post(JSON.writeValueAsString(Map.of("query", document)));
        return new Answer(response, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void assertEnd(Answer answer, String code, String message) {
        assertThat(answer.body().path("errors")).as(answer.response.body()).hasSize(1);
        JsonNode error = answer.body().path("errors").path(0);
        assertThat(error.path("extensions").path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isEqualTo(message);
        assertThat(answer.body().has("data")).isFalse();
        assertThat(answer.time).isLessThan(DEADLINE.plus(GRACE));
    }

    private static void assertTimeout(Answer answer) {
        assertEnd(answer, "TIMEOUT", "The query took longer than 3 s and was stopped; ask for less at a time.");
    }

    @Test
    void listsWithinListsBeyondTheMemoryOfAnOperationEndInOneError() {
        // By then it is planned.
        Awaitility.await().untilAsserted(() -> assertThat(
                        timed(aliases(14, nested(6, 1))).body().has("data"))
                .isTrue());

        assertEnd(
                timed(aliases(14, nested(6, 200))),
                "QUERY_TOO_COSTLY",
                "The answer needs more memory than one may take (8 MB). Ask for smaller pages (first) or for fewer lists within"
                        + " lists, and for the rest in further requests.");
        assertThat(client.ask(LOOK_UP, Map.of())).isEqualTo(LOOKED_UP);
    }

    @Test
    void rootFieldsShareTheMemoryOfAnOperation() {
        Awaitility.await().untilAsserted(() -> assertThat(
                        timed(aliases(1, nested(4, 30))).body().has("data"))
                .isTrue());

        assertThat(timed(aliases(12, nested(4, 30)))
                        .body()
                        .path("errors")
                        .path(0)
                        .path("extensions")
                        .path("code")
                        .asString())
                .isEqualTo("QUERY_TOO_COSTLY");
    }

    /** Countries, the frameworks that they take part in, the countries that take part in these, and so on. */
    private static String nested(int lists, int first) {
        String inner = "name";
        for (int i = 0; i < lists / 2; i++) {
            inner = """
                    name frameworks(first: %d) { nodes { name participants(first: %d) { nodes { ... on Country { %s } } } } }
                    """.formatted(first, first, inner);
        }
        return "countries(first: %d) { nodes { %s } }".formatted(first, inner);
    }

    @Test
    void rootFieldsThatWouldEachTimeOutShareOneDeadline() {
        slowness.ofRunning("acronym");

        assertTimeout(timed(aliases(10, "countries { nodes { acronym } }")));
    }

    @Test
    void fieldThatTimesOutLeavesNoTimeToOthersAndTheAnswerIsTheError() {
        slowness.ofRunning("acronym");

        assertTimeout(timed(
                "{ a: countries { totalCount } b: countries { nodes { acronym } } c: paths(from: \"country:au\", to: \"country:jp\") {"
                        + " totalCount nodes { text } } }"));
    }

    @Test
    void operationIsAnsweredWhileItsQuestionsAreStillBeingComputed() {
        computing.begin();

        assertTimeout(timed(aliases(10, "paths(from: \"country:au\", to: \"country:jp\") { totalCount }")));
        assertThat(client.ask(LOOK_UP, Map.of())).isEqualTo(LOOKED_UP);
    }

    @Test
    void whatAQuestionFindsIsReadWithinTheSameTime() {
        slowness.ofRunning("acronym");

        assertTimeout(timed("{ search(text: \"日本\") { edges { node { ... on Country { acronym } } } } }"));
    }

    @Test
    void whoeverHangsUpCostsNoMoreThanTheDeadline() throws IOException {
        slowness.ofRunning("acronym");
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String body = JSON.writeValueAsString(Map.of("query", aliases(10, "countries { nodes { acronym } }")));
            String request = """
                    POST /graphql HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(body.length(), body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(this::isSlowStatementRunning);
        }

        Awaitility.await().until(() -> !isSlowStatementRunning());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plus(GRACE));
        slowness.end();
        assertThat(client.ask(LOOK_UP, Map.of())).isEqualTo(LOOKED_UP);
    }

    private boolean isSlowStatementRunning() {
        return driver.executableQuery("SHOW TRANSACTIONS YIELD currentQuery").execute().records().stream()
                .anyMatch(row -> row.get("currentQuery").asString().startsWith(SlowDatabase.SLOW.text()));
    }

    @Test
    void operationIsAnsweredWhileItsPlanIsStillBeingMade() {
        slowness.ofPlanning("acronym");

        assertTimeout(timed("{ countries { nodes { name acronym } } }"));
    }

    @Test
    void whileTwoPlansAreLeftBehindOnlyWhatIsPlannedIsAnswered() {
        slowness.ofPlanning("acronym");
        assertTimeout(timed("{ countries { nodes { id acronym } } }"));
        assertTimeout(timed("{ agencies { nodes { id acronym } } }"));

        Answer other = timed("{ regulatoryFrameworks { nodes { id acronym } } }");
        assertEnd(
                other,
                "UNAVAILABLE",
                "Others ask what takes long to prepare, and this has not been asked before. Try again in a few seconds.");
        assertThat(other.response.statusCode()).isEqualTo(503);
        assertThat(other.response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(other.time).isLessThan(GRACE);
        assertThat(client.ask(LOOK_UP, Map.of())).isEqualTo(LOOKED_UP);

        slowness.end();
        assertThat(timed("{ regulatoryFrameworks { nodes { id acronym } } }")
                        .response
                        .statusCode())
                .isEqualTo(200);
    }

    /** Whatever comes of them; but they are begun, not refused. */
    @ParameterizedTest
    @MethodSource("difficult")
    void whatIsDifficultToPrepareIsAnsweredInTime(String document) {
        Answer answer = timed(document);

        assertThat(answer.time).as(answer.response.body()).isLessThan(DEADLINE.plus(GRACE));
        assertThat(answer.body().has("data") || answer.response.body().contains("\"code\":\"TIMEOUT\""))
                .as(answer.response.body())
                .isTrue();
    }

    static String[] difficult() {
        String nested = "{ name: { eq: \"none\" } }";
        for (int i = 0; i < 8; i++) {
            nested = "{ partOf: { some: { node: %s } } }".formatted(nested);
        }
        String lists = "name";
        for (int i = 0; i < 7; i++) {
            lists = "name partOf { nodes { %s } }".formatted(lists);
        }
        return new String[] {
            "{ programs(where: " + nested + ") { totalCount } }",
            "{ programs(where: { OR: [" + conditions(200, "{ name: { contains: \"none %d\" } }")
                    + "] }) { totalCount } }",
            "{ programs(where: { AND: ["
                    + conditions(40, "{ partOf: { some: { node: { name: { eq: \"none %d\" } } } } }")
                    + "] }) { totalCount } }",
            "{ programs { nodes { " + lists + " } } }",
            "{ " + conditions(60, "a%d: programs(first: 1) { nodes { name pillars { nodes { name } } } }") + " }"
        };
    }

    private static String conditions(int count, String condition) {
        return IntStream.range(0, count).mapToObj(condition::formatted).collect(Collectors.joining(" "));
    }

    private static String aliases(int count, String field) {
        return IntStream.range(0, count)
                .mapToObj(i -> "a" + i + ": " + field)
                .collect(Collectors.joining(" ", "{ ", " }"));
    }
}
