package dev.kikigraph.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.kikigraph.Alone;
import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Filters that would be planned for minutes are refused at once, and those at the limits are answered in time. */
@WithRailway
@Alone
class FilterLimitsIT {

    private static final String SENT = "query ($where: LineWhere) { lines(where: $where) { totalCount } }";
    private static final Map<String, ?> NAMED = Map.of("name", Map.of("contains", "a"));

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    /** @param where sent for a variable, or written in the document */
    record Refused(String document, Map<String, ?> where, String code) {}

    static List<Refused> refused() {

        return List.of(
                new Refused(SENT, nested(150, "NOT"), "LOGIC_TOO_DEEP"),
                new Refused(written(NOT_WRITTEN), Map.of(), "LOGIC_TOO_DEEP"),
                new Refused(SENT, Map.of("AND", Collections.nCopies(5000, Map.of())), "TOO_MANY_CONDITIONS"),
                new Refused(written("{ AND: [" + times(5000, "{}") + "] }"), Map.of(), "TOO_MANY_CONDITIONS"),
                new Refused(SENT, Map.of("OR", Collections.nCopies(2500, NAMED)), "TOO_MANY_CONDITIONS"),
                new Refused(
                        written("{ OR: [" + times(1500, "{ name: { contains: \"a\" } }") + "] }"),
                        Map.of(),
                        "TOO_MANY_CONDITIONS"),
                new Refused(SENT, quantified(20), "QUANTIFIERS_TOO_DEEP"),
                new Refused(
                        "query ($where: LineWhere) { line(id: \"line:umi\") { branches(where: { node: { branches: { none: { node: $where } } } }) { totalCount } } }",
                        quantified(8),
                        "QUANTIFIERS_TOO_DEEP"),
                new Refused(
                        "query ($where: LineWhere) { node(id: \"line:umi\") { ... on Line { branches { facets(by: [LINE_KIND]) { missing } } } } lines(where: $where) { aggregate { count } } }",
                        quantified(9),
                        "QUANTIFIERS_TOO_DEEP"));
    }

    private static final String NOT_WRITTEN = "{ NOT: ".repeat(60) + "{}" + " }".repeat(60);

    private static String written(String where) {
        return "{ lines(where: " + where + ") { totalCount } }";
    }

    @ParameterizedTest
    @MethodSource("refused")
    void filterThatAsksTooMuch(Refused refused) {
        assertTimeout(Duration.ofSeconds(2), () -> assertThat(codes(refused.document(), refused.where()))
                .containsExactly(refused.code()));
    }

    @ParameterizedTest
    @CsvSource({"some, 8", "all, 8", "none, 8", "single, 6"})
    void quantifiersInEachOther(String quantifier, int levels) {
        Map<String, ?> where = NAMED;
        for (int i = 0; i < levels; i++) {
            where = Map.of("branches", Map.of(quantifier, Map.of("node", where)), "cost", Map.of("gte", i));
        }
        assertAnswered(where);
    }

    @Test
    void quantifiersInAlternativesOfSeveralParts() {
        Map<String, ?> where = NAMED;
        for (int i = 0; i < 8; i++) {
            Map<String, ?> inner = Map.of("branches", Map.of("some", Map.of("node", where)), "cost", Map.of("gte", i));
            where = i < 4 ? Map.of("OR", List.of(inner, NAMED)) : inner;
        }
        assertAnswered(where);
    }

    private void assertAnswered(Map<String, ?> where) {
        assertThat(codes(SENT, where)).isEmpty();
    }

    private List<String> codes(String document, Map<String, ?> where) {
        JsonNode answer = JsonMapper.shared().readTree(client.ask(document, Map.of("where", where)));
        return answer.path("errors")
                .valueStream()
                .map(error -> error.path("extensions").path("code").stringValue())
                .toList();
    }

    private static Map<String, ?> nested(int levels, String key) {
        Map<String, ?> where = NAMED;
        for (int i = 0; i < levels; i++) {
            where = Map.of(key, where);
        }
        return where;
    }

    private static Map<String, ?> quantified(int levels) {
        Map<String, ?> where = NAMED;
        for (int i = 0; i < levels; i++) {
            where = Map.of("branches", Map.of("some", Map.of("node", where)));
        }
        return where;
    }

    private static String times(int times, String condition) {
        return IntStream.range(0, times).mapToObj(i -> condition).collect(Collectors.joining(" "));
    }
}
