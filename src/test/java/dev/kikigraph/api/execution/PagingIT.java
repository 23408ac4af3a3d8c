package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.PageWalk;
import dev.kikigraph.api.support.WithRailway;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Pages of any size, counted from either end, put together to the list in its order, nulls and parallel relationships
 * included.
 */
@WithRailway
class PagingIT {

    /** Stops of the Hoshi Line, as {@code station/key}. */
    private static final Map<String, List<String>> STOPS = Map.of(
            "[]",
            List.of(
                    "ina",
                    "aka",
                    "buna",
                    "chi/express",
                    "chi/local",
                    "doi",
                    "eda",
                    "fuji/express",
                    "fuji/local",
                    "gion",
                    "hino"),
            "[{ edge: { minute: ASC } }, { node: { nameEn: DESC } }]",
            List.of(
                    "aka",
                    "buna",
                    "chi/express",
                    "chi/local",
                    "fuji/express",
                    "eda",
                    "fuji/local",
                    "gion",
                    "ina",
                    "hino",
                    "doi"),
            "[{ edge: { minute: DESC } }, { node: { nameEn: DESC } }]",
            List.of(
                    "ina",
                    "gion",
                    "fuji/local",
                    "fuji/express",
                    "eda",
                    "chi/local",
                    "chi/express",
                    "buna",
                    "aka",
                    "hino",
                    "doi"),
            "[{ edge: { since: DESC } }, { node: { elevation: ASC } }, { edge: { minute: DESC } }]",
            List.of(
                    "gion",
                    "chi/express",
                    "fuji/express",
                    "chi/local",
                    "fuji/local",
                    "ina",
                    "aka",
                    "doi",
                    "hino",
                    "eda",
                    "buna"),
            "[{ node: { servedBy: { count: true, direction: DESC } } }, { edge: { minute: ASC } }]",
            List.of(
                    "aka",
                    "chi/express",
                    "chi/local",
                    "eda",
                    "fuji/express",
                    "fuji/local",
                    "buna",
                    "gion",
                    "ina",
                    "doi",
                    "hino"),
            "[{ node: { platforms: DESC } }, { edge: { kind: ASC } }]",
            List.of(
                    "chi/express",
                    "chi/local",
                    "fuji/express",
                    "fuji/local",
                    "aka",
                    "gion",
                    "ina",
                    "buna",
                    "eda",
                    "doi",
                    "hino"),
            "[{ node: { elevation: DESC } }, { edge: { dwell: ASC } }]",
            List.of(
                    "eda",
                    "chi/local",
                    "chi/express",
                    "hino",
                    "doi",
                    "aka",
                    "ina",
                    "gion",
                    "fuji/express",
                    "buna",
                    "fuji/local"));

    private static final String STOPS_PAGE = """
            query ($first: Int, $after: String, $last: Int, $before: String) {
              line(id: "line:hoshi") {
                page: stations(first: $first, after: $after, last: $last, before: $before, orderBy: %s) {
                  totalCount
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  edges { relationshipId cursor }
                }
              }
            }
            """;

    private static final String STATIONS_PAGE = """
            query ($first: Int, $after: String, $last: Int, $before: String) {
              page: stations(first: $first, after: $after, last: $last, before: $before, orderBy: %s) {
                totalCount
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor node { id } }
              }
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

    static Stream<Arguments> ordersAndSizes() {
        return STOPS.keySet().stream().flatMap(order -> Stream.of(1, 3, 7).map(size -> Arguments.of(order, size)));
    }

    @ParameterizedTest
    @MethodSource("ordersAndSizes")
    void pagesForwardGiveTheWholeListInItsOrder(String order, int size) {
        assertThat(stops(pages.walk(STOPS_PAGE.formatted(order), size, true))).isEqualTo(STOPS.get(order));
    }

    @ParameterizedTest
    @MethodSource("ordersAndSizes")
    void pagesBackwardGiveTheWholeListInItsOrder(String order, int size) {
        assertThat(stops(pages.walk(STOPS_PAGE.formatted(order), size, false))).isEqualTo(STOPS.get(order));
    }

    @Test
    void listsOfThingsArePagedBothWays() {
        String page = STATIONS_PAGE.formatted("[{ openedOn: DESC }, { elevation: ASC }]");
        List<String> expected = List.of("gion", "chi", "fuji", "ina", "aka", "doi", "hino", "eda", "hama", "buna");

        assertThat(stations(pages.walk(page, 3, true))).isEqualTo(expected);
        assertThat(stations(pages.walk(page, 3, false))).isEqualTo(expected);
    }

    @Test
    void pagesBetweenTwoCursorsEndAtBoth() {
        String page = STOPS_PAGE.formatted("[]");
        JsonNode all = pages.page(page, Map.of("first", 200)).path("edges");
        String second = all.path(1).path("cursor").asString();
        String sixth = all.path(5).path("cursor").asString();

        JsonNode forward = pages.page(page, Map.of("first", 2, "after", second, "before", sixth));
        assertThat(stops(PageWalk.edges(forward))).containsExactly("buna", "chi/express");
        assertThat(forward.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        assertThat(forward.path("pageInfo").path("hasPreviousPage").asBoolean()).isTrue();

        JsonNode backward = pages.page(page, Map.of("last", 2, "after", second, "before", sixth));
        assertThat(stops(PageWalk.edges(backward))).containsExactly("chi/express", "chi/local");
        assertThat(backward.path("totalCount").asInt()).isEqualTo(11);
    }

    @Test
    void pagesInsidePagesAreEachListsOfTheirOwn() {
        JsonNode answer = client.ask("""
                {
                  lines(first: 2, where: { stations: { some: {} } }) {
                    nodes { id stations(first: 1) { nodes { id servedBy(last: 1) { totalCount nodes { id } } } pageInfo { endCursor } } }
                  }
                }
                """).path("data").path("lines").path("nodes");

        assertThat(answer.path(0).path("stations").path("nodes").toString())
                .isEqualTo(
                        "[{\"id\":\"station:aka\",\"servedBy\":{\"totalCount\":2,\"nodes\":[{\"id\":\"line:hoshi\"}]}}]");
        String cursor = answer.path(0)
                .path("stations")
                .path("pageInfo")
                .path("endCursor")
                .asString();
        JsonNode next = client.ask(
                "{ line(id: \"line:umi\") { stations(first: 1, after: \"%s\") { nodes { id } } } }".formatted(cursor));
        assertThat(next.path("data").path("line").path("stations").path("nodes").toString())
                .isEqualTo("[{\"id\":\"halt:hama\"}]");
    }

    private static List<String> stops(List<JsonNode> edges) {
        return edges.stream()
                .map(edge -> edge.path("relationshipId").asString().replace("line:hoshi/STOPS_AT/station:", ""))
                .toList();
    }

    private static List<String> stations(List<JsonNode> edges) {
        return edges.stream()
                .map(edge -> edge.path("node").path("id").asString().replaceFirst("^.*:", ""))
                .toList();
    }
}
