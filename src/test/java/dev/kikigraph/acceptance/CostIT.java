package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.TestDocuments;
import dev.kikigraph.api.warming.PageQuery;
import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is asked in earnest is expected to cost less than a fifth of what is allowed. */
@WithRealData
class CostIT {

    private static final int LIMIT = 5_000;

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    static Stream<Arguments> documents() throws IOException {
        return Stream.concat(
                PageQuery.all().stream().map(page -> Arguments.of(page.title(), page.body())),
                TestDocuments.questions().stream()
                        .map(question -> Arguments.of(question.name(), body(question.text(), question.variables()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void documentIsFarFromTheLimit(String name, String body) {
        JsonNode answer = JsonMapper.shared().readTree(told(body).body());

        assertThat(answer.path("errors").isMissingNode()).isTrue();
        assertThat(answer.at("/extensions/cost/estimated").asInt()).isBetween(1, LIMIT / 5);
        assertThat(answer.at("/extensions/cost/spent").asInt()).isNotNegative();
    }

    @Test
    void costIsToldToWhoAsksAndNeverKept() {
        String document = "{ programs(first: 3) { nodes { id } } }";
        HttpResponse<String> told = told(body(document, Map.of()));
        HttpResponse<String> plain = client.post(JsonMapper.shared().writeValueAsString(Map.of("query", document)));

        assertThat(told.body()).contains("\"extensions\":{\"cost\":{\"estimated\":1,\"spent\":");
        assertThat(told.headers().firstValue("ETag")).isEmpty();
        assertThat(told.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(plain.body()).doesNotContain("cost");
        assertThat(plain.headers().firstValue("ETag")).isPresent();
        assertThat(told(body(document, Map.of())).body()).contains("\"cost\"");
    }

    @Test
    void pagesAndQuestionsAddToIt() {
        int few = estimated("{ programs(first: 10) { nodes { id ministries: administeredBy { nodes { id } } } } }");
        int many = estimated(
                "{ agencies(first: 200) { nodes { id administers(first: 200) { nodes { id ... on Program { budgets { amount } } } } } } }");
        int question = estimated("{ fundingFlow(fiscalYear: 2026) { nodes { key } } }");

        assertThat(few).isLessThan(many);
        assertThat(question).isEqualTo(31);
        assertThat(estimated(IntrospectionQuery.INTROSPECTION_QUERY)).isEqualTo(501);
    }

    @Test
    void whatWouldCostTooMuchIsNotRun() {
        String document = IntStream.range(0, 170)
                .mapToObj("a%d: fundingFlow(fiscalYear: 2026) { nodes { key } }"::formatted)
                .collect(Collectors.joining(" ", "{ ", " }"));

        JsonNode answer = client.ask(document);

        assertThat(answer.toString())
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"The operation is expected to cost 5,101 milliseconds; no more than 5,000 are allowed. Ask for smaller pages or fewer questions at once.\",\"extensions\":{\"code\":\"QUERY_TOO_COSTLY\",\"limit\":5000,\"value\":5101}}]}");
    }

    private int estimated(String document) {
        return JsonMapper.shared()
                .readTree(told(body(document, Map.of())).body())
                .at("/extensions/cost/estimated")
                .asInt();
    }

    private HttpResponse<String> told(String body) {
        return client.post(BodyPublishers.ofString(body), "Kikigraph-Cost", "1");
    }

    private static String body(String document, Map<String, Object> variables) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
    }
}
