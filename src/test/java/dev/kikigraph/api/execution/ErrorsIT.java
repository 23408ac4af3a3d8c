package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.WithRailway;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each error has a code, says what would be right, and nothing of what is inside. */
@WithRailway
class ErrorsIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String INSIDE =
            "(?s).*(Exception\\b|\\bat [a-z]+\\.|dev\\.kikigraph|org\\.|java\\.|graphql\\.|MATCH |RETURN |\\$p\\d|Value\\{).*";

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lines(first: 0) { totalCount }                                | first is 0; it must be 1 to 200. Use after and before to go on.
            lines(last: 201) { nodes { id } }                             | last is 201; it must be 1 to 200. Use after and before to go on.
            lines(first: -1) { nodes { id } }                             | first is -1; it must be 1 to 200. Use after and before to go on.
            lines(first: 1, last: 1) { totalCount }                       | Both first and last are given. Give one of them.
            line(id: "line:umi") { fares(first: 201) { id } }             | first is 201; it must be 1 to 200. Use after and before to go on.
            lines(where: { cost: { eq: null } }) { totalCount }           | eq is null. An absent value equals nothing: ask for it with isNull: true.
            lines(where: { cost: { in: null } }) { totalCount }           | in is null. An absent value equals nothing: ask for it with isNull: true.
            lines(where: { cost: { isNull: null } }) { totalCount }       | isNull is null. An absent value equals nothing: ask for it with isNull: true.
            lines(where: { name: { contains: null } }) { totalCount }     | contains is null. An absent value equals nothing: ask for it with isNull: true.
            lines(where: { codes: { hasAny: null } }) { totalCount }      | hasAny is null. An absent value equals nothing: ask for it with isNull: true.
            lines(where: { name: { contains: "　" } }) { totalCount }      | contains is given "　", of which nothing is left to compare. Give a text, or leave the condition out; absent values are found with isNull: true.
            lines(where: { codes: { isEmpty: null } }) { totalCount }     | isEmpty is null. An absent value equals nothing: ask for it with isNull: true.
            lines(where: { name: null }) { totalCount }                   | name is null. Leave it out, or ask for absent values with isNull: true.
            lines(where: { stations: { some: null } }) { totalCount }     | some is null. Leave it out, or write {} for no condition.
            lines(where: { NOT: null }) { totalCount }                    | NOT is null. Leave it out, or ask for absent values with isNull: true.
            notes(where: { concerns: { some: { node: { type: { in: null } } } } }) { totalCount } | in is null. An absent value equals nothing: ask for it with isNull: true.
            lines { facets(by: [LINE_KIND], first: 0) { missing } }            | first is 0; it must be 1 to 200.
            lines { facets(by: [LINE_KIND], first: 201) { missing } }          | first is 201; it must be 1 to 200.
            lines(orderBy: { cost: null }) { totalCount }               | orderBy has null for cost. Leave it out, or say ASC or DESC.
            line(id: "line:umi") { stations(orderBy: { edge: null }) { totalCount } } | orderBy has null for edge. Leave it out, or say ASC or DESC.
            line(id: "line:umi") { stations(orderBy: { node: { id: null } }) { totalCount } } | orderBy has null for id. Leave it out, or say ASC or DESC.
            lines(orderBy: { fares: { direction: DESC } }) { totalCount } | orderBy says of fares neither count nor sum. Write count: true to sort by how many there are.
            lines(orderBy: { fares: { count: false } }) { totalCount } | orderBy says of fares neither count nor sum. Write count: true to sort by how many there are.
            lines(orderBy: { fares: { count: true, sum: AMOUNT } }) { totalCount } | orderBy has both count and sum for fares. Give one of them; write an object for each to sort by both.
            lines(orderBy: { fares: null }) { totalCount } | orderBy has null for fares. Leave it out, or say count: true.
            lines(orderBy: { fares: { count: true, where: { amount: { eq: null } } } }) { totalCount } | eq is null. An absent value equals nothing: ask for it with isNull: true.
            lines(where: { stations: { count: null } }) { totalCount } | count is null. Leave it out, or write {} for no condition.
            lines(where: { stations: { count: { gte: null } } }) { totalCount } | gte is null. A count is never absent: give a number, or leave it out.
            measurements { aggregate { value { byUnit(first: 201) { sum } } } } | first is 201; it must be 1 to 200.
            lines { facets(by: [LINE_KIND, FEATURES, LINE_KIND]) { missing } }      | by has a field twice. Give each once.
            lines { facets(by: [LINE_KIND, FEATURES, OPENED_ON, CONCESSION, MILESTONES, ASSERTION, NOTES, STATIONS, PART_OF, BRANCHES, OPERATED_BY]) { missing } } | by has 11 fields; it may have 10.
            """)
    void argumentThatIsNotAsItMustBe(String field, String message) {
        assertError(client.ask("{ field: " + field + " }"), "BAD_REQUEST", message);
    }

    @Test
    void explicitNullInVariableIsAnError() {
        String document = "query ($tracks: Int) { lines(where: { tracks: { eq: $tracks } }) { totalCount } }";

        assertThat(client.ask(document, Map.of())).isEqualTo("{\"data\":{\"lines\":{\"totalCount\":5}}}");
        assertError(
                JSON.readTree(client.post("{\"query\":\"%s\",\"variables\":{\"tracks\":null}}".formatted(document))
                        .body()),
                "BAD_REQUEST",
                "eq is null. An absent value equals nothing: ask for it with isNull: true.");
    }

    @Test
    void operandOfWhichNothingIsLeftIsAnErrorInAVariableToo() {
        assertError(
                JSON.readTree(client.ask(
                        "query ($name: String) { lines(where: { name: { eq: $name } }) { totalCount } }",
                        Map.of("name", ""))),
                "BAD_REQUEST",
                "eq is given \"\", of which nothing is left to compare. Give a text, or leave the condition out; absent values are found"
                        + " with isNull: true.");
    }

    @Test
    void atMostTwoHundredIdsAreLookedUp() {
        assertThat(client.ask(nodes(200)).path("data").path("nodes").size()).isEqualTo(200);
        assertError(client.ask(nodes(201)), "BAD_REQUEST", "ids has 201 ids; it may have 200.");
        assertThat(client.ask(facts(200)).path("data").path("factsOf").size()).isEqualTo(200);
        assertError(client.ask(facts(201)), "BAD_REQUEST", "ids has 201 ids; it may have 200.");
    }

    private static String nodes(int count) {
        return "{ nodes(ids: [%s]) { id } }".formatted(ids(count));
    }

    private static String facts(int count) {
        return "{ factsOf(ids: [%s]) { label } }".formatted(ids(count));
    }

    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"line:l" + i + "\"").collect(Collectors.joining(","));
    }

    @Test
    void oneFailingFieldDoesNotEmptyTheAnswer() {
        JsonNode answer = client.ask("{ a: lines { totalCount } b: lines(first: 0) { totalCount } }");

        assertThat(answer.path("data").toString()).isEqualTo("{\"a\":{\"totalCount\":5},\"b\":null}");
        assertThat(answer.path("errors").path(0).path("path").toString()).isEqualTo("[\"b\"]");
        assertThat(answer.path("errors").path(0).path("locations").toString())
                .isEqualTo("[{\"line\":1,\"column\":27}]");
    }

    @Test
    void cursorIsBoundToListAndOrder() {
        String cursor = cursor("lines(first: 2)");
        String station = cursor("stations(first: 1)");
        String byCost = cursor("lines(first: 2, orderBy: [{ cost: ASC }])");

        for (String list : new String[] {
            "lines(after: \"" + station + "\")",
            "lines(before: \"" + byCost + "\")",
            "lines(after: \"" + cursor + "\", orderBy: [{ cost: ASC }])",
            "lines(after: \"" + byCost + "\", orderBy: [{ cost: DESC }])",
            "lines(after: \"" + byCost + "\", orderBy: [{ costMin: ASC }])",
            "companies(after: \"" + cursor + "\")",
            "lines(after: \"" + tampered(cursor) + "\")",
            "lines(after: \"" + cursor.substring(0, 8) + "\")",
            "lines(after: \"\")",
            "lines(after: \"?!\")"
        }) {
            assertError(
                    client.ask("{ " + list + " { nodes { id } } }"),
                    "INVALID_CURSOR",
                    "This cursor does not belong to this list or order. Take cursors from the same field with the same orderBy,"
                            + " or start without one.");
        }
    }

    private String cursor(String list) {
        return client.ask("{ list: " + list + " { pageInfo { endCursor } } }")
                .path("data")
                .path("list")
                .path("pageInfo")
                .path("endCursor")
                .asString();
    }

    private static String tampered(String cursor) {
        int middle = cursor.length() / 2;
        char other = cursor.charAt(middle) == 'A' ? 'B' : 'A';
        return cursor.substring(0, middle) + other + cursor.substring(middle + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ lines { nodes { id ",
                "",
                "nonsense",
                "{ lines { nodes { idd } } }",
                "{ lines }",
                "{ lines { totalCount { x } } }",
                "{ lines(where: { cost: { eq: 1.5 } }) { totalCount } }",
                "{ lines(where: { cost: { eq: \"much\" } }) { totalCount } }",
                "{ lines(where: { electrified: { eq: \"1/0\" } }) { totalCount } }",
                "{ lines(where: { openedOn: { gt: \"1998-13\" } }) { totalCount } }",
                "{ lines(where: { lineKind: { eq: \"MAIN\" } }) { totalCount } }",
                "{ lines(where: { nothing: { eq: 1 } }) { totalCount } }",
                "{ lines(where: { tracks: { eq: 99999999999 } }) { totalCount } }",
                "{ lines(orderBy: [{}]) { totalCount } }",
                "{ lines(orderBy: [{ cost: ASC, id: ASC }]) { totalCount } }",
                "{ line { id } }",
                "{ line(id: null) { id } }",
                "query ($id: ID!) { line(id: $id) { id } }",
                "query ($order: SortDirection) { lines(orderBy: [{ cost: $order }]) { totalCount } }",
                "query A { __typename } query B { __typename }",
                "mutation { line(id: \"line:umi\") { id } }",
                "subscription { lines { totalCount } }",
                "{ ...F } fragment F on Query { ...F }",
                "{ line(id: \"line:umi\") { ... on Company { id } } }"
            })
    void documentThatIsNoQueryOfThisApi(String document) {
        HttpResponse<String> response = client.post(JSON.writeValueAsString(Map.of("query", document)));
        JsonNode error = JSON.readTree(response.body()).path("errors").path(0);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(error.path("extensions").path("code").asString(""))
                .as(response.body())
                .isEqualTo("BAD_REQUEST");
        assertThat(error.path("message").asString()).isNotBlank().doesNotMatch(INSIDE);
    }

    @Test
    void unknownOperationIsNamed() {
        HttpResponse<String> response = client.post("{\"query\":\"query A { __typename }\",\"operationName\":\"B\"}");

        assertError(
                JSON.readTree(response.body()),
                "BAD_REQUEST",
                "The document has no operation B. Did you mean A? It has A.");
    }

    @Test
    void fieldsNestedDeepButNotTooDeepAreOneStatement() {
        JsonNode answer = client.ask("{ lines(first: 1) " + "{ nodes { branches(first: 1) ".repeat(11)
                + "{ totalCount }" + " } }".repeat(11) + " }");

        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    }

    @Test
    void documentThatExceedsALimit() {
        assertThat(client.ask("{ a" + "{ a".repeat(200) + "}".repeat(201), Map.of()))
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"The document nests braces and brackets deeper than it is read; fields may be nested 25 levels deep. Ask in several requests, going on from ids.\",\"locations\":[{\"line\":1,\"column\":498}],\"extensions\":{\"code\":\"QUERY_TOO_DEEP\",\"limit\":25}}]}");
        assertThat(client.ask("{ __typename } #" + "x".repeat(50_000), Map.of()))
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"The document has 50,016 characters; 50,000 are allowed. Ask in several requests, and send values as variables.\",\"extensions\":{\"code\":\"DOCUMENT_TOO_LONG\",\"limit\":50000,\"value\":50016}}]}");
    }

    /** Told apart by type, the fields of each level are as many as there are types, and those below them too. */
    @Test
    void fieldsThatAreTooManyOnceTheyAreToldApartByType() {
        String inner = "id";
        for (int i = 0; i < 5; i++) {
            inner = "a: notes { nodes { concerns { nodes { %s } } } } ... on Line { a: notes { totalCount } }"
                    .formatted(inner);
        }

        assertError(
                client.ask("{ node(id: \"line:umi\") { " + inner + " } }"),
                "TOO_MANY_FIELDS",
                "The operation selects more than 2,000 fields once those of each type are told apart; no more are allowed."
                        + " Select fewer under fragments on different types, or ask in several requests.");
    }

    private static void assertError(JsonNode answer, String code, String message) {
        JsonNode error = answer.path("errors").path(0);
        assertThat(error.path("message").asString())
                .as(answer.toString())
                .isEqualTo(message)
                .doesNotMatch(INSIDE);
        assertThat(error.path("extensions").path("code").asString()).isEqualTo(code);
        assertThat(answer.toString()).doesNotContain("Exception");
    }
}
