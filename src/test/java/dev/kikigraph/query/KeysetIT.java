package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.WithNeo4j;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.query.statement.WriteContext;
import dev.kikigraph.seed.Derivation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The cost of a page does not depend on where in the list it is. */
@SpringBootTest(classes = QueryTestApplication.class, webEnvironment = WebEnvironment.NONE)
@WithNeo4j
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysetIT {

    private static final int COUNT = 100_000;
    private static final int BATCH = 10_000;
    private static final int SIZE = 10;

    private static final DocumentCompiler COMPILER = DocumentCompiler.ofRailway();

    private static final List<Property> PROPERTIES =
            RailwayOntology.read().nodeType("Line").orElseThrow().properties();

    @Autowired
    Driver driver;

    @Autowired
    GraphStartup startup;

    @BeforeAll
    void writeLines() {
        clear();
        startup.prepare();
        try (Session session = driver.session()) {
            for (int start = 0; start < COUNT; start += BATCH) {
                List<Map<String, Object>> rows = IntStream.range(start, start + BATCH)
                        .mapToObj(KeysetIT::line)
                        .toList();
                session.run("UNWIND $rows AS row CREATE (n:Node:Thing:Line) SET n = row", Map.of("rows", rows))
                        .consume();
            }
            session.run("CALL db.awaitIndexes(300)").consume();
            // Plans depend on statistics, which Neo4j otherwise brings up to date when it has the time.
            session.run("CALL db.prepareForReplanning(300)").consume();
        }
    }

    /** Names repeat and run against the order of the source; every second line has an English one. */
    private static Map<String, Object> line(int i) {
        int name = (COUNT - i) / 4;
        Map<String, Object> line = new HashMap<>(Map.of(
                "id",
                "line:l%06d".formatted(i),
                "sourceOrder",
                (long) i,
                "nameJa",
                "路線%05d".formatted(name),
                "lineKind",
                i % 3 == 0 ? "MAIN" : "BRANCH",
                "assertion",
                "STATED"));
        if (i % 2 == 0) {
            line.put("nameEn", "Line " + name);
            line.put("acronym", "L" + name);
        }
        line.putAll(Derivation.keys(PROPERTIES, line));
        return line;
    }

    @AfterAll
    void clear() {
        try (Session session = driver.session()) {
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{ nameJa: ASC }]",
                "[{ nameJa: DESC }]",
                "[{ nameEn: ASC }]",
                "[{ nameEn: DESC }]",
                "[{ id: DESC }]"
            })
    void pageTenThousandCostsWhatPageOneCosts(String orderBy) {
        Map<?, ?> info =
                (Map<?, ?>) answer("{ lines(last: %d, orderBy: %s) { pageInfo { startCursor } } }", SIZE + 1, orderBy)
                        .get("pageInfo");
        Object cursor = Objects.requireNonNull(info.get("startCursor"));
        String last = text("{ lines(first: %d, orderBy: %s, after: \"%s\") { nodes { id } } }", SIZE, orderBy, cursor);
        assertThat((List<?>) answer(last).get("nodes")).hasSize(SIZE);

        long first = hits("{ lines(first: %d, orderBy: %s) { nodes { id } } }", SIZE, orderBy);
        long deep = hits(last);
        long backward = hits("{ lines(last: %d, orderBy: %s) { nodes { id } } }", SIZE, orderBy);

        assertThat(first).isLessThan(200);
        assertThat(deep - first).isLessThan(100);
        assertThat(backward - first).isLessThan(100);
    }

    /** Of 100,000 lines, four have the same name, and two of them an English one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                nameJa: { eq: " 路線００１２３" }                | 4
                nameJa: { in: ["路線00123", "路線00456"] }       | 8
                nameJa: { startsWith: "路線0012" }               | 40
                nameEn: { eq: "Line 123" }                       | 2
                acronym: { eq: "l123" }                          | 2
                """)
    void whatHasANameIsFoundByAnIndex(String where, int count) {
        String document = "{ lines(first: 50, where: { " + where + " }) { nodes { id } } }";

        assertThat((List<?>) answer(document).get("nodes")).hasSize(count);
        assertThat(hits(document)).isLessThan(count * 20L + 50);
    }

    private Map<?, ?> answer(String document, Object... arguments) {
        CompiledField field = compile(document, arguments);
        try (Session session = driver.session()) {
            Object read = session.run(
                            field.statement(List.of()).text(),
                            field.statement(List.of()).parameters())
                    .single()
                    .get(0)
                    .asObject();
            return (Map<?, ?>) Objects.requireNonNull(field.writer()
                    .write(read, new WriteContext(RailwayOntology.read(), DocumentIndex.EMPTY, Deadline.never())));
        }
    }

    private long hits(String document, Object... arguments) {
        return DatabaseHits.of(driver, compile(document, arguments).statement(List.of()));
    }

    private static CompiledField compile(String document, Object... arguments) {
        return COMPILER.compile(text(document, arguments)).get(0);
    }

    private static String text(String document, Object... arguments) {
        return String.format(Locale.ROOT, document, arguments);
    }
}
