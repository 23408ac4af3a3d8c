package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A condition without an operand is void, and so is what consists of such conditions only, whether it is written out or
 * comes of variables without a value.
 */
@WithRailway
class VoidConditionsIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The variables that the conditions may have, none of which gets a value. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("text", "String"),
            Map.entry("name", "StringWhere"),
            Map.entry("number", "Int"),
            Map.entry("flag", "Boolean"),
            Map.entry("ids", "[ID!]"),
            Map.entry("line", "LineWhere"),
            Map.entry("lines", "[LineWhere!]"),
            Map.entry("station", "StationWhere"),
            Map.entry("stop", "StopWhere"),
            Map.entry("some", "StationStopWhere"),
            Map.entry("stations", "StationStopFilter"),
            Map.entry("fareKind", "FareKind"),
            Map.entry("count", "CountWhere"));

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/railway/void-conditions.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void linesThatMeetIt(String condition, String found) {
        String ids = found.equals("all") ? "umi yama umi-branch sato hoshi" : found.equals("none") ? "" : found;

        assertThat(ids(client.ask(
                        declared(condition) + "{ lines(where: " + condition + ") { nodes { id } } }", Map.of())))
                .isEqualTo(ids);
        if (!condition.contains("$")) {
            assertThat(ids(client.ask(
                            "query ($where: LineWhere) { lines(where: $where) { nodes { id } } }",
                            Map.of("where", JSON.readValue(json(condition), Map.class)))))
                    .as("as a variable")
                    .isEqualTo(ids);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { node: {} }                                                          | 11
            { edge: {} }                                                          | 11
            { node: { name: { contains: $text } } }                               | 11
            { node: $station, edge: $stop }                                       | 11
            { NOT: { node: { name: { contains: $text } } } }                      | 11
            { OR: [{ edge: {} }, { node: { platforms: { gte: 3 } } }] }           | 4
            { OR: [{ edge: { minute: { gt: $number } } }] }                       | 11
            { OR: [] }                                                            | 0
            """)
    void stationsThatMeetIt(String condition, int count) {
        assertThat(client.ask(
                        declared(condition) + "{ line(id: \"line:hoshi\") { stations(where: " + condition
                                + ") { totalCount } } }",
                        Map.of()))
                .isEqualTo("{\"data\":{\"line\":{\"stations\":{\"totalCount\":%d}}}}".formatted(count));
    }

    @Test
    void anOperationIsNotTheSameWithAndWithoutTheValue() {
        String document =
                "query ($text: String) { lines(where: { NOT: { name: { startsWith: $text } } }) { nodes { id } } }";

        for (int i = 0; i < 2; i++) {
            assertThat(ids(client.ask(document, Map.of()))).isEqualTo("umi yama umi-branch sato hoshi");
            assertThat(ids(client.ask(document, Map.of("text", "umi")))).isEqualTo("yama sato hoshi");
        }
    }

    private static String declared(String condition) {
        String variables = TYPES.entrySet().stream()
                .filter(type -> condition.matches(".*\\$" + type.getKey() + "\\b.*"))
                .map(type -> "$" + type.getKey() + ": " + type.getValue())
                .collect(Collectors.joining(", "));
        return variables.isEmpty() ? "" : "query (" + variables + ") ";
    }

    private static String json(String literal) {
        return literal.replaceAll("(\\w+):", "\"$1\":");
    }

    private static String ids(String answer) {
        JsonNode lines = JSON.readTree(answer).path("data").path("lines").path("nodes");
        assertThat(lines.isArray()).as(answer).isTrue();
        return lines.valueStream()
                .map(line -> line.path("id").asString().replace("line:", ""))
                .collect(Collectors.joining(" "));
    }
}
