package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.TestDocuments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search, judged by what people who type something want to find. */
@WithRealData
class SearchIT {

    private static final String SEARCH = """
            query ($text: String!, $types: [NodeType!], $first: Int, $after: String) {
              search(text: $text, types: $types, first: $first, after: $after) {
                searchedFor totalCount totalIsExact facets { type count }
                edges { cursor match node { id label } owner { id } highlights { field property lang fragments { text matched } } }
                pageInfo { hasNextPage hasPreviousPage endCursor }
              }
            }
            """;

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    /**
     * @param first any of which is to come first; where there is none, nothing is to be found
     * @param top what else is to be among the first ten
     */
    private record Judgement(String text, List<String> first, List<String> top) {

        @SuppressWarnings("unchecked")
        static Judgement of(Map<String, Object> entry) {
            return new Judgement((String) entry.get("text"), (List<String>) entry.get("first"), (List<String>)
                    entry.getOrDefault("top", List.of()));
        }

        boolean isFirst(List<String> found) {
            return found.isEmpty() ? first.isEmpty() : first.contains(found.get(0));
        }

        double recall(List<String> found) {
            Set<String> wanted = new LinkedHashSet<>(top);
            if (first.size() == 1) {
                wanted.addAll(first);
            }
            if (wanted.isEmpty()) {
                return isFirst(found) || found.stream().anyMatch(first::contains) ? 1 : 0;
            }
            return (double) wanted.stream().filter(found::contains).count() / wanted.size();
        }
    }

    @ParameterizedTest
    @CsvSource({"judged, 120, 0.975, 0.99", "typed, 150, 0.95, 0.95", "facts-and-spellings, 37, 0.95, 0.95"})
    void peopleFindWhatTheyWant(String list, int size, double leastPrecision, double leastRecall) {
        List<Judgement> judgements = judgements(list);
        List<String> misses = new ArrayList<>();
        int first = 0;
        double recall = 0;
        for (Judgement judgement : judgements) {
            List<String> found = ids(search(Map.of("text", judgement.text(), "first", 10)));
            first += judgement.isFirst(found) ? 1 : 0;
            recall += judgement.recall(found);
            if (!judgement.isFirst(found) || judgement.recall(found) < 1) {
                misses.add(judgement.text() + " wants " + judgement.first() + " and " + judgement.top() + ", finds "
                        + found);
            }
        }
        double precisionAtOne = (double) first / judgements.size();
        double recallAtTen = recall / judgements.size();
        misses.forEach(System.out::println);
        System.out.printf(
                "Search: %d judgements of %s, precision at 1 %.3f, recall at 10 %.3f%n",
                judgements.size(), list, precisionAtOne, recallAtTen);

        assertThat(judgements).hasSize(size);
        assertThat(precisionAtOne).isGreaterThanOrEqualTo(leastPrecision);
        assertThat(recallAtTen).isGreaterThanOrEqualTo(leastRecall);
    }

    @Test
    void threeHundredDifferentQueriesAreJudged() {
        assertThat(Stream.of("judged", "typed", "facts-and-spellings")
                        .flatMap(list -> judgements(list).stream())
                        .map(Judgement::text)
                        .distinct())
                .hasSize(300);
    }

    @Test
    void whatAThingOwnsComesWithIt() {
        JsonNode hit = search(Map.of("text", "オプトアウト")).path("edges").path(0);

        assertThat(hit.path("node").path("id").asString())
                .isEqualTo("criterion:next-gen-medical-infrastructure-act:opt-out");
        assertThat(hit.path("owner").path("id").asString()).isEqualTo("policy:next-gen-medical-infrastructure-act");
        assertThat(hit.path("highlights").path(0).path("field").asString()).isEqualTo("FACT");
        assertThat(hit.path("highlights").path(0).path("property").asString()).isEqualTo("text");
        assertThat(search(Map.of("text", "AMED"))
                        .path("edges")
                        .path(0)
                        .path("owner")
                        .isNull())
                .isTrue();
    }

    @Test
    void typesOfWhatIsOwnedCanBeAskedFor() {
        JsonNode figures = search(Map.of("text", "輸入依存度", "types", List.of("FIGURE")));

        assertThat(ids(figures))
                .containsExactlyInAnyOrder(
                        "figure:iabp-balloon-catheter:import-dependency",
                        "figure:dvt-prevention-device:import-dependency");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            大学発ベンチャー支援の | 大学発 ベンチャー 支援
            Medical Excelence      | Medical excellence
            AMED                   | AMED
            Toyota                 | Toyota
            """)
    void anotherWordingIsToldWhereNothingHasWhatIsAskedFor(String text, String searchedFor) {
        assertThat(search(Map.of("text", text)).path("searchedFor").asString()).isEqualTo(searchedFor);
    }

    @Test
    void whatPeopleCallThingsIsInFiltersAndNotInAliases() {
        JsonNode agency = client.ask("{ agencies(where: { name: { eq: \"厚労省\" } }) { nodes { id aliases } } }")
                .path("data")
                .path("agencies")
                .path("nodes");

        assertThat(agency).hasSize(1);
        assertThat(agency.path(0).path("id").asString()).isEqualTo("agency:mhlw");
        assertThat(agency.path(0).path("aliases").toString()).doesNotContain("厚労省");
    }

    @Test
    void answersWhileTyping() {
        List<Judgement> judgements = Stream.of("judged", "typed", "facts-and-spellings")
                .flatMap(list -> judgements(list).stream())
                .toList();
        for (int i = 0; i < 3; i++) {
            judgements.forEach(judgement -> search(Map.of("text", judgement.text())));
        }
        long[] micros = judgements.stream()
                .flatMapToLong(judgement -> LongStream.of(micros(judgement), micros(judgement)))
                .sorted()
                .toArray();
        System.out.printf(
                "Search: p50 %.1f ms, p95 %.1f ms, slowest %.1f ms%n",
                micros[micros.length / 2] / 1000.0,
                micros[micros.length * 95 / 100] / 1000.0,
                micros[micros.length - 1] / 1000.0);

        assertThat(micros[micros.length * 95 / 100]).isLessThan(200_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ndb            | ＮＤＢ
            カタログ       | かたろぐ
            ｶﾀﾛｸﾞ          | カタログ
            ヴ             | ｳﾞ
            hub            | hubs
            HUBS           | hub
            regulation     | regulatory
            harmonisation  | harmonization
            programme      | program
            サーバー       | サーバ
            サイバー・セキュリティ | サイバーセキュリティ
            ソフトウエア   | ソフトウェア
            ヴェトナム     | ベトナム
            國際           | 国際
            ヘ゛トナム     | ベトナム
            R7             | 令和7年度
            FY2026         | 2026年度
            Côte d'Ivoire  | cote d ivoire
            """)
    void spellingDoesNotMatter(String one, String other) {
        JsonNode found = search(Map.of("text", one)).path("totalCount");

        assertThat(search(Map.of("text", other)).path("totalCount")).isEqualTo(found);
    }

    @Test
    void wordsNarrowWhateverTheirOrderAndLanguage() {
        assertThat(things(search(Map.of("text", "フォーラム 規制"))))
                .contains("framework:imdrf")
                .isSubsetOf(things(search(Map.of("text", "規制", "first", 200))));
        assertThat(ids(search(Map.of("text", "IMDRF forum 国際"))))
                .containsExactly(
                        "framework:imdrf",
                        "narrative:imdrf:harmonisation",
                        "narrative:imdrf:cooperation-with-others",
                        "narrative:imdrf:role-of-japan",
                        "anomaly:imdrf-ghwp-pictures-lost")
                .isEqualTo(ids(search(Map.of("text", "国際 forum IMDRF"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "\\",
                "+ - && || ! ( ) { } [ ] ^ ~ * ? : /",
                "a AND",
                "OR",
                "NOT x",
                "search_names:医療",
                "*",
                "?*",
                "医療~2",
                "[a TO b]",
                "id:\"x\" OR 1=1",
                "{\"$ne\":1}",
                "😀",
                "\uD800",
                "\u0000",
                "%00",
                "ᛝ",
                "ー",
                "゛",
                "a\u0301\u0301",
                "<b>hub</b>",
                "\uFDFA",
                "１",
                "   .   "
            })
    void anyTextIsAnswered(String text) {
        assertThat(search(Map.of("text", text)).path("totalIsExact").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ""               | text is empty. Give a name, an acronym or some words.
            " \\n　"         | text is empty. Give a name, an acronym or some words.
            "x", first: 0    | first is 0; it must be 1 to 200. Use after to go on.
            "x", first: 201  | first is 201; it must be 1 to 200. Use after to go on.
            "x", types: []   | types is empty. Name a type, or leave it out to search all.
            """, quoteCharacter = '`')
    void badArgumentsAreSaidToBe(String arguments, String message) {
        JsonNode answer = client.ask("{ search(text: " + arguments + ") { totalCount } }");

        assertThat(answer.path("errors").path(0).path("message").asString()).isEqualTo(message);
        assertThat(answer.path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void textThatIsTooLongIsSaidToBe() {
        assertThat(error(Map.of("text", "医".repeat(10_000))))
                .isEqualTo("BAD_REQUEST text has 10000 characters; it may have 200.");
        assertThat(search(Map.of("text", "医".repeat(200))).path("totalCount").asInt())
                .isZero();
        assertThat(search(Map.of("text", "hub ".repeat(50))).path("totalCount").asInt())
                .isPositive();
    }

    @Test
    void pagesPutTogetherAreTheList() {
        JsonNode all = search(Map.of("text", "医療機器", "first", 200));
        List<String> pages = new ArrayList<>();
        Map<String, Object> next = Map.of("text", "医療機器", "first", 7);
        while (true) {
            JsonNode page = search(next);
            pages.addAll(ids(page));
            if (!page.path("pageInfo").path("hasNextPage").asBoolean() || pages.size() >= 200) {
                break;
            }
            next = Map.of(
                    "text",
                    "医療機器",
                    "first",
                    7,
                    "after",
                    page.path("pageInfo").path("endCursor").asString());
        }

        assertThat(pages.subList(0, ids(all).size())).isEqualTo(ids(all));
        assertThat(pages).doesNotHaveDuplicates();
    }

    @Test
    void cursorsBelongToOneSearch() {
        String cursor =
                search(Map.of("text", "hub")).path("pageInfo").path("endCursor").asString();
        String message =
                "INVALID_CURSOR This cursor does not belong to this search. Take cursors from a search for the same text and"
                        + " types, or start without one.";

        assertThat(error(Map.of("text", "forum", "after", cursor))).isEqualTo(message);
        assertThat(error(Map.of("text", "hub", "types", List.of("PROGRAM"), "after", cursor)))
                .isEqualTo(message);
        assertThat(error(Map.of("text", "hub", "after", "rubbish"))).isEqualTo(message);
    }

    @Test
    void facetsTellWhatElseThereIs() {
        JsonNode all = search(Map.of("text", "MDSAP", "first", 200));
        JsonNode events = search(Map.of("text", "MDSAP", "first", 200, "types", List.of("EVENT")));

        assertThat(events.path("facets")).isEqualTo(all.path("facets"));
        assertThat(all.path("facets")
                        .valueStream()
                        .mapToInt(facet -> facet.path("count").asInt())
                        .sum())
                .isEqualTo(all.path("totalCount").asInt())
                .isEqualTo(ids(all).size());
        assertThat(ids(events)).hasSize(events.path("totalCount").asInt()).allMatch(id -> id.startsWith("event:"));
        assertThat(ids(all).stream().filter(id -> id.startsWith("event:")).toList())
                .isEqualTo(ids(events));
    }

    private static List<Judgement> judgements(String list) {
        List<Map<String, Object>> entries =
                new Yaml().load(TestDocuments.read(Path.of("src/test/resources/acceptance/search/" + list + ".yaml")));
        return entries.stream().map(Judgement::of).toList();
    }

    private long micros(Judgement judgement) {
        long start = System.nanoTime();
        search(Map.of("text", judgement.text()));
        return (System.nanoTime() - start) / 1000;
    }

    private String error(Map<String, ?> variables) {
        JsonNode error = JsonMapper.shared()
                .readTree(client.ask(SEARCH, variables))
                .path("errors")
                .path(0);
        return error.path("extensions").path("code").asString() + " "
                + error.path("message").asString();
    }

    private JsonNode search(Map<String, ?> variables) {
        JsonNode answer = JsonMapper.shared().readTree(client.ask(SEARCH, variables));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.path("data").path("search");
    }

    /** Without what they own, of which one word may stand in a name of the owner. */
    private static List<String> things(JsonNode found) {
        return found.path("edges")
                .valueStream()
                .filter(edge -> edge.path("owner").isNull())
                .map(edge -> edge.path("node").path("id").asString())
                .toList();
    }

    private static List<String> ids(JsonNode found) {
        return found.path("edges")
                .valueStream()
                .map(edge -> edge.path("node").path("id").asString())
                .toList();
    }
}
