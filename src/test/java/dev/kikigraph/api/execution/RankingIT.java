package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.PageWalk;
import dev.kikigraph.api.support.WithRailway;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists sorted by how many of something their nodes lead to, or by a sum over it. */
@WithRailway
class RankingIT {

    private static final String LINES = """
            query ($first: Int, $after: String, $last: Int, $before: String) {
              page: lines(first: $first, after: $after, last: $last, before: $before, orderBy: %s) {
                totalCount
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor node { id } }
              }
            }
            """;

    private static final String OF_YEAR = """
            query ($year: Int, $after: String, $nulls: NullsOrder, $unknown: ThingWhere) {
              lines(first: 1, after: $after, orderBy: [
                { fares: { sum: AMOUNT, where: { fiscalYear: { eq: $year } }, direction: DESC, nulls: $nulls } }
                { branches: { count: true, where: { node: $unknown } } }
              ]) { pageInfo { endCursor } nodes { id } }
            }
            """;

    @LocalServerPort
    private int port;

    private ApiClient client;
    private PageWalk pages;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
        pages = new PageWalk(client);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { stations: { count: true } }                                     | sato umi-branch yama umi hoshi
            { stations: { count: true, direction: DESC } }                    | hoshi umi yama sato umi-branch
            { stations: { count: true, where: {}, direction: DESC } }         | hoshi umi yama sato umi-branch
            { stations: { count: true, where: { edge: { minute: { gte: 5 } } }, direction: DESC } } | hoshi umi sato umi-branch yama
            { stations: { count: true, where: { node: { on: { Station: { platforms: { gte: 4 } } } } }, direction: DESC } } | hoshi sato umi umi-branch yama
            { branches: { count: true, direction: DESC, nulls: FIRST } }      | umi hoshi sato umi-branch yama
            { effectiveOperators: { count: true, direction: DESC } }          | umi hoshi sato umi-branch yama
            { fares: { count: true, direction: DESC } }                       | umi sato hoshi umi-branch yama
            { fares: { sum: AMOUNT } }                                        | sato umi hoshi umi-branch yama
            { fares: { sum: AMOUNT, direction: DESC } }                       | umi sato hoshi umi-branch yama
            { fares: { sum: AMOUNT, nulls: FIRST } }                          | hoshi umi-branch yama sato umi
            { fares: { sum: AMOUNT, direction: DESC, nulls: FIRST } }         | hoshi umi-branch yama umi sato
            { fares: { sum: AMOUNT, where: { fareKind: { eq: CHILD } } } }    | umi hoshi sato umi-branch yama
            { fares: { sum: AMOUNT, where: { OR: [] }, direction: DESC } }    | hoshi sato umi umi-branch yama
            { works: { sum: COST, direction: DESC } }                         | umi hoshi sato umi-branch yama
            { operatedBy: { count: true, direction: DESC } }, { stations: { count: true, direction: DESC } } | hoshi umi yama sato umi-branch
            { fares: { sum: AMOUNT, where: { fiscalYear: { eq: 2025 } }, nulls: FIRST } }, { lineKind: ASC } | umi-branch hoshi sato yama umi
            """)
    void linesStandInOrderWhateverTheirPagesAre(String orderBy, String expected) {
        String document = LINES.formatted("[" + orderBy + "]");
        List<String> lines = Arrays.asList(expected.split(" "));

        for (int size : List.of(1, 2, 200)) {
            assertThat(ids(pages.walk(document, size, true))).isEqualTo(lines);
            assertThat(ids(pages.walk(document, size, false))).isEqualTo(lines);
        }
    }

    private static List<String> ids(List<JsonNode> edges) {
        return edges.stream()
                .map(edge -> edge.path("node").path("id").asString().replace("line:", ""))
                .toList();
    }

    @Test
    void aCursorGoesOnInItsOwnOrderOnly() {
        String cursor =
                ask(Map.of("year", 2024)).path("pageInfo").path("endCursor").asString();

        assertThat(firstLine(Map.of("year", 2024))).isEqualTo("line:umi");
        assertThat(firstLine(Map.of("year", 2024, "after", cursor))).isEqualTo("line:sato");
        assertThat(code(Map.of("year", 2025, "after", cursor))).isEqualTo("INVALID_CURSOR");
        assertThat(code(Map.of("after", cursor))).isEqualTo("INVALID_CURSOR");
        assertThat(code(Map.of("year", 2024, "after", cursor, "nulls", "FIRST")))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code(Map.of("year", 2024, "after", cursor, "unknown", Map.of("acronym", Map.of("eq", "UL")))))
                .isEqualTo("INVALID_CURSOR");
    }

    @Test
    void whatIsOwnedIsRankedToo() {
        String document = """
                { line(id: "line:umi") { works(orderBy: [{ paidBy: { count: true } }]) { id }
                    fares(orderBy: [{ notes: { count: true, direction: DESC } }, { amount: DESC }]) { id } } }
                """;

        assertThat(client.ask(document).toString())
                .isEqualTo(
                        "{\"data\":{\"line\":{\"works\":[{\"id\":\"work:umi:bridge\"}],\"fares\":[{\"id\":\"fare:umi:2024:adult\"},"
                                + "{\"id\":\"fare:umi:2025:adult\"},{\"id\":\"fare:umi:2024:child\"}]}}}");
    }

    private JsonNode ask(Map<String, ?> variables) {
        return JsonMapper.shared()
                .readTree(client.ask(OF_YEAR, variables))
                .path("data")
                .path("lines");
    }

    private String firstLine(Map<String, ?> variables) {
        return ask(variables).path("nodes").path(0).path("id").asString();
    }

    private String code(Map<String, ?> variables) {
        return JsonMapper.shared()
                .readTree(client.ask(OF_YEAR, variables))
                .path("errors")
                .path(0)
                .path("extensions")
                .path("code")
                .asString();
    }
}
