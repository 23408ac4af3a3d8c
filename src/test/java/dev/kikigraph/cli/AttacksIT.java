package dev.kikigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.Alone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * With a gigabyte and the settings as they are, no request takes the service down, or holds up others: while each of
 * these is asked again and again, a look-up of somebody else is answered in less than half a second.
 */
@Alone
class AttacksIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LOOK_UP = "{ country(id: \"country:jp\") { name } }";
    private static final String LOOKED_UP = "{\"data\":{\"country\":{\"name\":\"日本\"}}}";
    private static final String FILTERED = "query ($where: ProgramWhere) { programs(where: $where) { totalCount } }";
    private static final String ANSWERED = "";
    private static final int LOOK_UPS = 300;
    private static final long MOST_MILLIS = 500;

    private static ServiceProcess service;
    private static HttpClient client;
    private static URI api;

    /**
     * @param code what it is refused with; {@code ANSWERED} where it is small enough to be answered
     */
    record Attack(String name, String document, Map<String, Object> variables, String code) {

        Attack(String name, String document, String code) {
            this(name, document, Map.of(), code);
        }

        String body() {
            return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        service = ServiceProcess.startAsItIs("1g", data, "--kikigraph.limits.kept=0B");
        client = HttpClient.newHttpClient();
        api = URI.create("http://127.0.0.1:" + service.port() + "/graphql");
        // The first answers of a process are slow for everybody.
        for (int i = 0; i < LOOK_UPS; i++) {
            assertThat(post(query(LOOK_UP))).isEqualTo(LOOKED_UP);
        }
    }

    @AfterAll
    static void end() throws IOException {
        service.close();
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                        fragments(),
                        lists(),
                        introspections(),
                        filters(),
                        Stream.of(new Attack(
                                "an answer that is mostly keys",
                                "{ a: programs(first: 200) { ...Keys } b: programs(first: 200) { ...Keys } } fragment Keys on ProgramConnection { nodes { %s: __typename } }"
                                        .formatted("k".repeat(45_000)),
                                "ANSWER_TOO_LARGE")))
                .flatMap(each -> each);
    }

    private static Stream<Attack> fragments() {
        return Stream.of(
                new Attack("25 levels of fragments", fragments(25, ""), "TOO_MANY_FIELDS"),
                new Attack("30 levels of fragments", fragments(30, ""), "TOO_MANY_FIELDS"),
                new Attack("400 levels of fragments", fragments(400, ""), "TOO_MANY_FRAGMENTS"),
                new Attack(
                        "30 levels of fragments and aliases",
                        fragments(30, "a%1$d: countries { nodes { id } } "),
                        "TOO_MANY_FIELDS"));
    }

    private static String fragments(int levels, String beside) {
        StringBuilder document = new StringBuilder("{ ...A0 }");
        for (int i = 0; i < levels; i++) {
            document.append(
                    " fragment A%1$d on Query { %2$s...A%3$d ...A%3$d }".formatted(i, beside.formatted(i), i + 1));
        }
        return document.append(" fragment A%d on Query { __typename }".formatted(levels))
                .toString();
    }

    private static Stream<Attack> lists() {
        String three = countriesAndFrameworks(3);
        return Stream.of(
                new Attack(
                        "fourteen aliases of six levels",
                        IntStream.range(0, 14)
                                .mapToObj(i -> "a%d: countries(first: 200) { nodes { %s } }".formatted(i, three))
                                .collect(Collectors.joining(" ", "{ ", " }")),
                        "TOO_MANY_ROWS"),
                new Attack(
                        "ten levels under one list",
                        "{ countries(first: 200) { nodes { %s } } }".formatted(countriesAndFrameworks(5)),
                        "TOO_MANY_ROWS"),
                new Attack(
                        "ten levels under node",
                        "{ node(id: \"country:jp\") { ... on Country { %s } } }".formatted(countriesAndFrameworks(5)),
                        "TOO_MANY_ROWS"),
                new Attack(
                        "ten levels under nodes, with the size of pages in a variable",
                        "query ($first: Int) { nodes(ids: [\"country:jp\", \"country:us\"]) { ... on Country { %s } } }"
                                .formatted(countriesAndFrameworks(5).replace("200", "$first")),
                        Map.of("first", 200),
                        "TOO_MANY_ROWS"),
                new Attack(
                        "eight levels of whatever thing",
                        "{ node(id: \"agency:meti\") { %s } }".formatted(anomaliesAndThings(4)),
                        ANSWERED),
                new Attack(
                        "ten levels of whatever thing",
                        "{ node(id: \"agency:meti\") { %s } }".formatted(anomaliesAndThings(5)),
                        "TOO_MANY_ROWS"),
                new Attack(
                        "ten levels under a domain question",
                        "{ search(text: \"Japan\", types: [COUNTRY]) { edges { node { ... on Country { %s } } } } }"
                                .formatted(countriesAndFrameworks(5)),
                        "TOO_MANY_ROWS"));
    }

    private static String countriesAndFrameworks(int times) {
        String inner = "name";
        for (int i = 0; i < times; i++) {
            inner =
                    "name frameworks(first: 200) { nodes { name participants(first: 200) { nodes { ... on Country { %s } } } } }"
                            .formatted(inner);
        }
        return inner;
    }

    private static String anomaliesAndThings(int times) {
        String inner = "id";
        for (int i = 0; i < times; i++) {
            inner = "... on Thing { anomalies(first: 200) { nodes { concerns(first: 200) { nodes { %s } } } } }"
                    .formatted(inner);
        }
        return inner;
    }

    private static Stream<Attack> filters() {
        String quantifiers = "{ administeredBy: { some: { node: { administers: { some: { node: ".repeat(10)
                + "{ name: { contains: \"a\" } }" + " } } } } } }".repeat(10);
        Object not = Map.of("name", Map.of("contains", "a"));
        for (int i = 0; i < 90; i++) {
            not = Map.of("NOT", not);
        }
        return Stream.of(
                new Attack(
                        "twenty quantifiers within each other",
                        "{ programs(where: %s) { totalCount } }".formatted(quantifiers),
                        "QUANTIFIERS_TOO_DEEP"),
                new Attack(
                        "400 negations within each other",
                        "{ programs(where: %s{ name: { eq: \"a\" } }%s) { totalCount } }"
                                .formatted("{ NOT: ".repeat(400), " }".repeat(400)),
                        "QUERY_TOO_DEEP"),
                new Attack(
                        "90 negations within each other, in a variable",
                        FILTERED,
                        Map.of("where", not),
                        "LOGIC_TOO_DEEP"),
                new Attack(
                        "5,000 conditions on nothing, in a variable",
                        FILTERED,
                        Map.of("where", Map.of("AND", Collections.nCopies(5_000, Map.of()))),
                        "TOO_MANY_CONDITIONS"),
                new Attack(
                        "thousands of conditions in a variable that stands thousands of times",
                        "query ($where: ProgramWhere!) { programs(where: { AND: [%s] }) { totalCount } }"
                                .formatted("$where ".repeat(4_000)),
                        Map.of("where", Map.of("AND", Collections.nCopies(12_000, Map.of()))),
                        "TOO_MANY_CONDITIONS"),
                new Attack(
                        "a variable of more values than a body may have",
                        FILTERED,
                        Map.of("where", Map.of("AND", Collections.nCopies(40_000, Map.of()))),
                        "BAD_REQUEST"),
                new Attack(
                        "2,500 alternatives, in a variable",
                        FILTERED,
                        Map.of(
                                "where",
                                Map.of(
                                        "OR",
                                        IntStream.range(0, 2_500)
                                                .mapToObj(i -> Map.of("name", Map.of("contains", "a" + i)))
                                                .toList())),
                        "TOO_MANY_CONDITIONS"),
                new Attack(
                        "1,000 alternatives under a list within a list",
                        "{ programs { nodes { administeredBy(where: { node: { OR: [%s] } }) { totalCount } } } }"
                                .formatted("{ name: { contains: \"a\" } } ".repeat(1_000)),
                        "TOO_MANY_CONDITIONS"));
    }

    private static Stream<Attack> introspections() {
        return Stream.of(
                new Attack(
                        "introspection that goes round",
                        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
                        "QUERY_TOO_COSTLY"),
                new Attack(
                        "introspection of every type under each of many names",
                        IntStream.range(0, 400)
                                .mapToObj(i -> "%s%d: description".formatted("k".repeat(80), i))
                                .collect(Collectors.joining(" ", "{ __schema { types { ", " } } }")),
                        "ANSWER_TOO_LARGE"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void attackIsRefusedAndHoldsUpNobodyElse(Attack attack) {
        CompletableFuture<List<String>> attacker = CompletableFuture.supplyAsync(
                () -> IntStream.range(0, 3).mapToObj(i -> post(attack.body())).toList());
        List<Long> millis = new ArrayList<>();
        while (!attacker.isDone() || millis.size() < LOOK_UPS) {
            millis.add(millisOfLookUp());
        }

        assertThat(attacker.join()).allSatisfy(answer -> {
            JsonNode error = JSON.readTree(answer).path("errors").path(0);
            assertThat(error.path("extensions").path("code").asString())
                    .as(error.path("message").asString())
                    .isEqualTo(attack.code());
        });
        Collections.sort(millis);
        assertThat(millis.get(millis.size() * 99 / 100)).as("%s", millis).isLessThan(MOST_MILLIS);
        assertThat(millisOfLookUp()).isLessThan(MOST_MILLIS);
    }

    @Test
    void nothingOfItIsInTheLog() {
        assertThat(service.outputSinceReady()).isEmpty();
    }

    private static long millisOfLookUp() {
        long start = System.nanoTime();
        assertThat(post(query(LOOK_UP))).isEqualTo(LOOKED_UP);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String query(String document) {
        return JSON.writeValueAsString(Map.of("query", document));
    }

    private static String post(String body) {
        HttpRequest request = HttpRequest.newBuilder(api)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
