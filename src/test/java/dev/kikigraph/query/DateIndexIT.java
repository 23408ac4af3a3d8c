package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.TestGraph;
import dev.kikigraph.graph.WithNeo4j;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The cost of a filter by a date depends on how many nodes it finds, not on how many there are. */
@SpringBootTest(classes = QueryTestApplication.class, webEnvironment = WebEnvironment.NONE)
@WithNeo4j
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DateIndexIT {

    private static final int COUNT = 20_000;
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final DocumentCompiler COMPILER = DocumentCompiler.ofRailway();

    @Autowired
    Driver driver;

    @Autowired
    GraphStartup startup;

    @BeforeAll
    void writeALineForEachDayOfHalfACentury() {
        TestGraph.clear(driver);
        startup.prepare();
        List<Map<String, Object>> rows =
                IntStream.range(0, COUNT).mapToObj(DateIndexIT::line).toList();
        try (Session session = driver.session()) {
            session.run("UNWIND $rows AS row CREATE (n:Node:Thing:Line) SET n = row", Map.of("rows", rows))
                    .consume();
            session.run("CALL db.awaitIndexes(300)").consume();
            session.run("CALL db.prepareForReplanning(300)").consume();
        }
    }

    private static Map<String, Object> line(int i) {
        return Map.of(
                "id",
                "line:l%06d".formatted(i),
                "sourceOrder",
                (long) i,
                "nameJa",
                "路線",
                "lineKind",
                "MAIN",
                "openedOn",
                FIRST.plusDays(i).toString());
    }

    @AfterAll
    void clear() {
        TestGraph.clear(driver);
    }

    @ParameterizedTest
    @CsvSource({
        "gte: \"2004-06\"",
        "gt: \"2004-06\"",
        "lt: \"1950-06-15\"",
        "lte: \"1950-06\"",
        "during: \"1990\"",
        "'gte: \"1990-03-10\", lte: \"1990-06\"'",
        "eq: \"1990-03-10\"",
        "in: [\"1990-03-10\"]"
    })
    void datesAreFoundByTheirIndex(String condition) {
        String document = "{ lines(where: { openedOn: { " + condition + " } }) { totalCount } }";

        assertThat(DatabaseHits.of(driver, COMPILER.compile(document).get(0).statement(List.of())))
                .isPositive()
                .isLessThan(1_000);
    }
}
