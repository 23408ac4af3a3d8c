package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that graphql-cop and GraphQL Armor look for and OWASP's cheat sheet on GraphQL asks, one by one. Switches are
 * tested by {@code IntrospectionOffIT} and {@link ClosedIT}, rates by {@code AdmissionIT}, time by {@code BoundsIT}.
 */
@WithRealData
class KnownChecksIT {

    private static final String TYPE_NAME = "{\"data\":{\"__typename\":\"Query\"}}";

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    /** @param code what the body is refused with */
    record Check(String name, String body, String code) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    void whatIsTooMuchIsRefused(Check check) {
        JsonNode answer = JsonMapper.shared().readTree(client.post(check.body).body());

        assertThat(answer.path("data").values()).as(answer.toString()).allMatch(JsonNode::isNull);
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.toString())
                .isEqualTo(check.code);
    }

    static Stream<Check> whatIsTooMuchIsRefused() {
        return Stream.of(
                check("cop: alias overloading", repeated("a%d: __typename ", 2_001), "TOO_MANY_FIELDS"),
                check("cop: directive overloading", "{ __typename " + "@aa ".repeat(201) + "}", "TOO_MANY_DIRECTIVES"),
                check("cop: directives that there are not", "{ __typename @aa@aa@aa@aa@aa }", "BAD_REQUEST"),
                check("cop: field duplication", "{ " + "__typename ".repeat(20_000) + "}", "DOCUMENT_TOO_LONG"),
                check(
                        "cop: circular introspection",
                        "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }",
                        "QUERY_TOO_COSTLY"),
                check(
                        "cop: circular fragment",
                        "query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { __typename ...A }",
                        "BAD_REQUEST"),
                new Check(
                        "cop: batch queries",
                        "["
                                + Stream.generate(() -> "{\"query\":\"{ __typename }\"}")
                                        .limit(10)
                                        .collect(Collectors.joining(","))
                                + "]",
                        "BAD_REQUEST"),
                check("cop: unhandled errors", "qwerty cop { abc }", "BAD_REQUEST"),
                check("Armor: character limit", "{ __typename } #" + "x".repeat(50_000), "DOCUMENT_TOO_LONG"),
                check("Armor: max tokens", "{ " + "a ".repeat(15_000) + "}", "TOO_MANY_TOKENS"),
                check("Armor: max depth", "{ " + deep(30) + " }", "QUERY_TOO_DEEP"),
                check(
                        "Armor: max aliases",
                        repeated("a%d: countries { nodes { id name } } ", 1_000),
                        "TOO_MANY_FIELDS"),
                check(
                        "Armor: max directives",
                        "{ __typename " + "@include(if: true) ".repeat(201) + "}",
                        "TOO_MANY_DIRECTIVES"),
                check(
                        "Armor: cost limit",
                        "{ countries(first: 200) { nodes { %s id %s } } }"
                                .formatted(
                                        "frameworks(first: 200) { nodes { participants(first: 200) { nodes { ... on Country { "
                                                .repeat(5),
                                        " } } } } }".repeat(5)),
                        "TOO_MANY_ROWS"),
                check("OWASP: amount", "{ programs(first: 99999999) { nodes { id } } }", "BAD_REQUEST"),
                check(
                        "OWASP: only valid values",
                        "{ programs(where: { programKind: { eq: EVIL } }) { totalCount } }",
                        "BAD_REQUEST"),
                check("OWASP: only valid types", "{ programs(first: \"1\") { totalCount } }", "BAD_REQUEST"),
                check("OWASP: nothing is written", "mutation { __typename }", "BAD_REQUEST"),
                check("OWASP: nothing is followed", "subscription { __typename }", "BAD_REQUEST"),
                check("white space", "{ __typename }" + " ".repeat(60_000), "DOCUMENT_TOO_LONG"),
                check("line ends", "{ __typename }" + "\r\n,".repeat(20_000), "DOCUMENT_TOO_LONG"),
                check("comments", "{ __typename }" + "#\n".repeat(30_000), "DOCUMENT_TOO_LONG"),
                check("fields that overlap", "{ " + overlapping(400) + " }", "TOO_MANY_FIELDS"),
                check(
                        "a list of thousands",
                        "{ nodes(ids: [" + "\"country:jp\" ".repeat(3_000) + "]) { id } }",
                        "BAD_REQUEST"),
                check(
                        "an input object within another",
                        "{ programs(where: " + "{ AND: [".repeat(100) + "{}" + "] }".repeat(100) + ") { totalCount } }",
                        "QUERY_TOO_DEEP"),
                check(
                        "lists within lists",
                        "{ nodes(ids: " + "[".repeat(20_000) + "]".repeat(20_000) + ") { id } }",
                        "QUERY_TOO_DEEP"));
    }

    /** Within bounds, what these ask is answered, once and cheaply. */
    @Test
    void whatIsRepeatedWithinBoundsIsAnsweredOnce() {
        assertThat(client.ask("{ " + "__typename \n".repeat(500) + "}", Map.of()))
                .isEqualTo(TYPE_NAME);
    }

    /** graphql-cop: POST with a form; a page elsewhere can send these without asking the browser first. */
    @ParameterizedTest
    @MethodSource
    void simpleRequestsOfOtherPagesAreNotRun(String type) {
        HttpResponse<String> answer = client.send(client.request("/graphql")
                .POST(BodyPublishers.ofString("query=%7B__typename%7D&{\"query\":\"{ __typename }\"}"))
                .header("Content-Type", type)
                .header("Origin", "https://elsewhere.example"));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).doesNotContain("\"data\"");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    static Stream<String> simpleRequestsOfOtherPagesAreNotRun() {
        return Stream.of(
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/plain; application/json");
    }

    /** graphql-cop: queries by GET are meant to be; whatever changes something is not there, as its status says. */
    @Test
    void byGetNothingButQueriesIsRun() {
        assertThat(client.get("/graphql?query=query+cop+%7B__typename%7D").body())
                .isEqualTo(TYPE_NAME);
        assertThat(client.get("/graphql?query=mutation+cop+%7B__typename%7D").statusCode())
                .isEqualTo(405);
        assertThat(client.get("/graphql?query=subscription+cop+%7B__typename%7D")
                        .statusCode())
                .isEqualTo(405);
    }

    /** graphql-cop: tracing. */
    @Test
    void noAnswerTellsWhatIsInside() {
        for (String document : new String[] {"{ cop }", "{ __typename", "{ node(id: 1.5) { id } }", "{ __typename }"}) {
            HttpResponse<String> answer = client.post(
                    BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", document))),
                    "X-Apollo-Tracing",
                    "1");

            assertThat(answer.body())
                    .doesNotContain("tracing", "stack", "debug", "xception", "dev.kikigraph", "graphql.");
            assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
        }
    }

    private static Check check(String name, String document, String code) {
        return new Check(name, JsonMapper.shared().writeValueAsString(Map.of("query", document)), code);
    }

    private static String repeated(String field, int times) {
        return IntStream.range(0, times).mapToObj(field::formatted).collect(Collectors.joining("", "{ ", "}"));
    }

    private static String overlapping(int times) {
        return "countries { nodes { id name frameworks { nodes { id name } } } } ".repeat(times);
    }

    private static String deep(int levels) {
        return "agencies { nodes { parts { nodes { ".repeat(levels / 4 + 1) + "id" + " } } } }".repeat(levels / 4 + 1);
    }
}
