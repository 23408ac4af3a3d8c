package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.TestGraph;
import dev.kikigraph.graph.WithNeo4j;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.query.statement.WriteContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ways over several relationships, and relationships of all types, on lines with two ways to one, circles and all. */
@SpringBootTest(classes = QueryTestApplication.class, webEnvironment = WebEnvironment.NONE)
@WithNeo4j
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalksIT {

    private static final DocumentCompiler COMPILER = DocumentCompiler.ofRailway();

    @Autowired
    Driver driver;

    @Autowired
    GraphStartup startup;

    @Autowired
    Graph graph;

    @Autowired
    Ontology ontology;

    /** Of the whole b and c are branches, of both d, of which e is inferred to be one; x, y and z are a circle. */
    @BeforeAll
    void writeLines() {
        TestGraph.clear(driver);
        startup.prepare();
        try (Session session = driver.session()) {
            session.run("""
                            UNWIND range(0, size($names) - 1) AS place
                            CREATE (:Node:Thing:Line {id: 'line:' + $names[place], sourceOrder: place, nameJa: $names[place],
                                                      name_folded: [$names[place]], lineKind: 'MAIN', assertion: 'STATED'})
                            """, Map.of("names", List.of("whole", "b", "c", "d", "e", "x", "y", "z", "w", "old", "new")))
                    .consume();
            branch(session, "b", "whole", "STATED");
            branch(session, "c", "whole", "STATED");
            branch(session, "d", "b", "INFERRED");
            branch(session, "d", "c", "STATED");
            branch(session, "e", "d", "INFERRED");
            branch(session, "e", "whole", "INFERRED");
            branch(session, "x", "y", "STATED");
            branch(session, "y", "z", "STATED");
            branch(session, "z", "x", "STATED");
            branch(session, "w", "x", "STATED");
            related(session, "new", "REPLACES", "whole", "STATED");
            related(session, "whole", "REPLACES", "old", "STATED");
            related(session, "d", "EFFECTIVE_OPERATOR", "old", "INFERRED");
        }
    }

    private static void branch(Session session, String part, String whole, String assertion) {
        related(session, part, "BRANCH_OF", whole, assertion);
    }

    private static void related(Session session, String from, String type, String to, String assertion) {
        session.run("""
                        MATCH (from:Node {id: 'line:' + $from}), (to:Node {id: 'line:' + $to})
                        CREATE (from)-[:$($type) {id: 'line:' + $from + '/' + $type + '/line:' + $to, assertion: $assertion,
                                                  evidence: ['source:timetable 1']}]->(to)
                        """, Map.of("from", from, "type", type, "to", to, "assertion", assertion))
                .consume();
    }

    @Test
    void eachNodeAboveIsThereOnceWithTheShortestWayAndTheFewestInferredSteps() {
        JsonNode line = ask("""
                { line(id: "line:d") { ancestors { totalCount edges {
                  depth assertion node { id label(lang: EN) }
                  path { relationshipType relationshipId assertion label(lang: EN) evidence { lines } node { id ... on Line { lineKind } } }
                } } } }
                """);
        JsonNode edges = line.path("ancestors").path("edges");

        assertThat(line.path("ancestors").path("totalCount").asInt()).isEqualTo(3);
        assertThat(edges.findValuesAsString("depth")).containsExactly("1", "1", "2");
        assertThat(edges.get(0).path("node").path("id").asString()).isEqualTo("line:b");
        assertThat(edges.get(0).path("assertion").asString()).isEqualTo("INFERRED");
        assertThat(edges.get(1).path("assertion").asString()).isEqualTo("STATED");
        assertThat(edges.get(2).path("node").path("id").asString()).isEqualTo("line:whole");
        assertThat(edges.get(2).path("assertion").asString()).isEqualTo("STATED");
        assertThat(edges.get(2).path("path").findValuesAsString("relationshipId"))
                .containsExactly("line:d/BRANCH_OF/line:c", "line:c/BRANCH_OF/line:whole");
        assertThat(edges.get(2).path("path").get(0).toString())
                .isEqualTo(
                        "{\"relationshipType\":\"BRANCH_OF\",\"relationshipId\":\"line:d/BRANCH_OF/line:c\",\"assertion\":\"STATED\",\"label\":\"branch of\",\"evidence\":[{\"lines\":\"1\"}],\"node\":{\"id\":\"line:c\",\"lineKind\":\"MAIN\"}}");
    }

    @Test
    void aShorterWayIsTakenThoughItIsInferred() {
        JsonNode edges = ask("{ line(id: \"line:e\") { ancestors { edges { depth assertion node { id } } } } }")
                .path("ancestors")
                .path("edges");

        assertThat(edges)
                .extracting(edge -> edge.path("node").path("id").asString() + " " + edge.path("depth") + " "
                        + edge.path("assertion").asString())
                .containsExactly(
                        "line:whole 1 INFERRED", "line:d 1 INFERRED", "line:b 2 INFERRED", "line:c 2 INFERRED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whole | descendants                                    | b c e d
            whole | descendants(maxDepth: 1)                       | b c e
            whole | descendants(first: 2)                          | b c
            whole | descendants(last: 1)                           | d
            whole | descendants(types: [STATION])                  |
            whole | ancestors                                      |
            whole | ancestors(along: SUCCESSION)                   | old
            whole | descendants(along: SUCCESSION)                 | new
            new   | ancestors(along: SUCCESSION)                   | whole old
            new   | ancestors                                      |
            x     | ancestors                                      | y z
            x     | descendants                                    | z w y
            w     | ancestors                                      | x y z
            """)
    void waysLeadUpAndDown(String line, String field, String expected) {
        JsonNode found = ask("{ line(id: \"line:%s\") { found: %s { nodes { id } } } }".formatted(line, field));

        assertThat(found.path("found").path("nodes").findValuesAsString("id")).containsExactlyElementsOf(ids(expected));
    }

    @Test
    void pagesFollowEachOther() {
        String document =
                "{ line(id: \"line:whole\") { descendants(first: 3%s) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }";
        JsonNode first = ask(document.formatted("")).path("descendants");
        String cursor = first.path("pageInfo").path("endCursor").asString();
        JsonNode second = ask(document.formatted(", after: \"" + cursor + "\"")).path("descendants");

        assertThat(first.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
        assertThat(second.path("nodes").findValuesAsString("id")).containsExactly("line:d");
        assertThat(second.path("totalCount").asInt()).isEqualTo(4);
        assertThat(second.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
        assertThatThrownBy(() -> ask(
                        "{ line(id: \"line:whole\") { ancestors(after: \"%s\") { nodes { id } } } }".formatted(cursor)))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> ask("{ line(id: \"line:d\") { ancestors(maxDepth: 0) { totalCount } } }"))
                .hasMessage("maxDepth is 0; it must be 1 at least.");
    }

    @Test
    void waysNestInListsAndInEachOther() {
        JsonNode lines = ask("""
                { lines(where: { id: { in: ["line:d", "line:x"] } }) { nodes { id
                  ancestors(maxDepth: 1) { nodes { id ... on Line { descendants { totalCount nodes { id } } } } } } } }
                """).path("nodes");

        assertThat(lines.toString())
                .isEqualTo(
                        "[{\"id\":\"line:d\",\"ancestors\":{\"nodes\":[{\"id\":\"line:b\",\"descendants\":{\"totalCount\":2,\"nodes\":[{\"id\":\"line:d\"},{\"id\":\"line:e\"}]}},{\"id\":\"line:c\",\"descendants\":{\"totalCount\":2,\"nodes\":[{\"id\":\"line:d\"},{\"id\":\"line:e\"}]}}]}},{\"id\":\"line:x\",\"ancestors\":{\"nodes\":[{\"id\":\"line:y\",\"descendants\":{\"totalCount\":3,\"nodes\":[{\"id\":\"line:x\"},{\"id\":\"line:z\"},{\"id\":\"line:w\"}]}}]}}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            below: { id: { eq: "line:whole" } }                                                       | b c d e
            below: { id: { eq: "line:whole" }, itself: true }                                         | whole b c d e
            below: { name: { eq: "C" } }                                                              | d e
            below: { id: { in: ["line:b", "line:c"] } }, id: { in: ["line:e", "line:b"] }             | e
            below: { id: { eq: "line:whole" }, along: SUCCESSION }                                    | new
            below: { id: { eq: "line:old" }, along: SUCCESSION }                                      | whole new
            below: { id: { eq: "line:x" } }                                                           | y z w
            below: { id: { eq: "line:x" }, itself: true }                                             | x y z w
            OR: [{ below: { id: { eq: "line:d" } } }, { below: { id: { eq: "line:z" } } }]            | e x y w
            AND: [{ below: { id: { eq: "line:b" } } }, { below: { id: { eq: "line:c" } } }]           | d e
            NOT: { below: { id: { eq: "line:whole" }, itself: true } }                                | x y z w old new
            NOT: { NOT: { below: { id: { eq: "line:b" } } } }                                         | d e
            branches: { some: { node: { below: { id: { eq: "line:b" } } } } }                         | b c whole d
            below: { }, id: { eq: "line:x" }                                                          | x
            below: { id: { in: [] } }                                                                 |
            """)
    void filtersAskWhatLiesBelow(String where, String expected) {
        JsonNode lines = ask("{ lines(where: { %s }) { totalCount nodes { id } } }".formatted(where));

        assertThat(lines.path("nodes").findValuesAsString("id")).containsExactlyInAnyOrderElementsOf(ids(expected));
        assertThat(lines.path("totalCount").asInt()).isEqualTo(ids(expected).size());
    }

    @Test
    void relationshipsAreThoseThatAreSaidWhateverTheirTypes() {
        JsonNode line = ask("""
                { line(id: "line:d") {
                  relationships { totalCount edges { relationshipType field backward label(lang: EN) ja: label assertion node { id } } }
                  branches: relationships(types: ["BRANCH_OF"], first: 1) { totalCount nodes { id } pageInfo { hasNextPage } }
                  stations: relationships(others: [STATION]) { totalCount }
                } }
                """);

        assertThat(line.path("relationships").path("totalCount").asInt()).isEqualTo(3);
        assertThat(line.path("relationships").path("edges").get(0).toString())
                .isEqualTo(
                        "{\"relationshipType\":\"BRANCH_OF\",\"field\":\"partOf\",\"backward\":false,\"label\":\"branch of\",\"ja\":\"属する路線\",\"assertion\":\"INFERRED\",\"node\":{\"id\":\"line:b\"}}");
        assertThat(line.path("relationships").path("edges").get(2).toString())
                .isEqualTo(
                        "{\"relationshipType\":\"BRANCH_OF\",\"field\":\"branches\",\"backward\":true,\"label\":\"is what “branch of” leads to\",\"ja\":\"支線\",\"assertion\":\"INFERRED\",\"node\":{\"id\":\"line:e\"}}");
        assertThat(line.path("branches").path("totalCount").asInt()).isEqualTo(3);
        assertThat(line.path("branches").path("pageInfo").path("hasNextPage").asBoolean())
                .isTrue();
        assertThat(line.path("stations").path("totalCount").asInt()).isZero();
        assertThatThrownBy(() -> ask(
                        "{ line(id: \"line:d\") { relationships(types: [\"EFFECTIVE_OPERATOR\"]) { totalCount } } }"))
                .hasMessageStartingWith(
                        "types has EFFECTIVE_OPERATOR, which is no type of relationship. There are BRANCH_OF, CONCERNS, ");
    }

    private static List<String> ids(String names) {
        return names == null
                ? List.of()
                : Stream.of(names.split(" ")).map(name -> "line:" + name).toList();
    }

    private JsonNode ask(String document) {
        CompiledField field = COMPILER.compile(document).get(0);
        Object written = field.writer()
                .write(
                        graph.readValue(field.statement(List.of()), graph.deadline()),
                        new WriteContext(ontology, DocumentIndex.EMPTY, Deadline.never()));
        return JsonMapper.shared().valueToTree(written);
    }
}
