package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.TestGraph;
import dev.kikigraph.graph.WithNeo4j;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.query.statement.WriteContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Dates of all precisions are compared with dates of all precisions as the periods that they cover. */
@SpringBootTest(classes = QueryTestApplication.class, webEnvironment = WebEnvironment.NONE)
@WithNeo4j
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartialDatesIT {

    private static final DocumentCompiler COMPILER = DocumentCompiler.ofRailway();

    /** In the order of first days, the longer period first. */
    private static final List<String> VALUES = List.of(
            "2024",
            "2024-12",
            "2024-12-31",
            "2025",
            "2025-01",
            "2025-01-01",
            "2025-02",
            "2025-02-28",
            "2025-03",
            "2025-03-01",
            "2025-03-15",
            "2025-03-31",
            "2025-04",
            "2025-12-31",
            "2026",
            "2026-01-01");

    /** Operators that a value meets, by the sign that the table has for it. */
    private static final Map<String, List<String>> MET = Map.of(
            "<", List.of("lt", "lte"),
            ">", List.of("gt", "gte"),
            "o", List.of("gte", "lte"),
            "in", List.of("gte", "lte", "during"),
            "=", List.of("gte", "lte", "during", "eq"));

    @Autowired
    Driver driver;

    @Autowired
    GraphStartup startup;

    @Autowired
    Graph graph;

    @Autowired
    Ontology ontology;

    @BeforeAll
    void writeALineForEachValueAndOneWithout() {
        TestGraph.clear(driver);
        startup.prepare();
        try (Session session = driver.session()) {
            session.run("CREATE (:Node:Thing:Line {id: 'none', sourceOrder: 0, nameJa: '路線', lineKind: 'MAIN'})")
                    .consume();
            session.run("""
                            UNWIND $values AS value
                            CREATE (:Node:Thing:Line {id: value, sourceOrder: 1, nameJa: '路線', lineKind: 'MAIN', openedOn: value})
                            """, Map.of("values", VALUES)).consume();
        }
    }

    /**
     * Of each operand, in the first column, and each value: {@code <} the value is entirely before the operand,
     * {@code >} entirely after it, {@code in} entirely inside it, {@code =} the same, {@code o} none of these, since it
     * is a longer period that the operand lies in.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # operand  | 2024 2024-12 2024-12-31 2025 2025-01 2025-01-01 2025-02 2025-02-28 2025-03 2025-03-01 2025-03-15 2025-03-31 2025-04 2025-12-31 2026 2026-01-01
            2024       | =    in      in         >    >       >          >       >          >       >          >          >          >       >          >    >
            2025       | <    <       <          =    in      in         in      in         in      in         in         in         in      in         >    >
            2026       | <    <       <          <    <       <          <       <          <       <          <          <          <       <          =    in
            2024-12    | o    =       in         >    >       >          >       >          >       >          >          >          >       >          >    >
            2025-01    | <    <       <          o    =       in         >       >          >       >          >          >          >       >          >    >
            2025-02    | <    <       <          o    <       <          =       in         >       >          >          >          >       >          >    >
            2025-03    | <    <       <          o    <       <          <       <          =       in         in         in         >       >          >    >
            2025-12    | <    <       <          o    <       <          <       <          <       <          <          <          <       in         >    >
            2024-12-31 | o    o       =          >    >       >          >       >          >       >          >          >          >       >          >    >
            2025-01-01 | <    <       <          o    o       =          >       >          >       >          >          >          >       >          >    >
            2025-03-01 | <    <       <          o    <       <          <       <          o       =          >          >          >       >          >    >
            2025-03-15 | <    <       <          o    <       <          <       <          o       <          =          >          >       >          >    >
            2025-03-31 | <    <       <          o    <       <          <       <          o       <          <          =          >       >          >    >
            2025-12-31 | <    <       <          o    <       <          <       <          <       <          <          <          <       =          >    >
            2026-06-30 | <    <       <          <    <       <          <       <          <       <          <          <          <       <          o    <
            """)
    void valueMeetsWhatItsPeriodMeets(String operand, String row) {
        List<String> signs = Arrays.asList(row.split(" +"));
        for (String operator : List.of("lt", "lte", "gt", "gte", "during", "eq")) {
            List<String> met = VALUES.stream()
                    .filter(value -> MET.get(signs.get(VALUES.indexOf(value))).contains(operator))
                    .toList();
            String condition = "{ openedOn: { %s: \"%s\" } }".formatted(operator, operand);

            assertThat(ids(condition)).as(condition).isEqualTo(met);
            assertThat(ids("{ NOT: %s }".formatted(condition)))
                    .as("NOT %s", condition)
                    .isEqualTo(Stream.concat(VALUES.stream(), Stream.of("none"))
                            .filter(value -> !met.contains(value))
                            .toList());
        }
    }

    @Test
    void valueMeetsSeveralConditionsAtOnce() {
        assertThat(ids("{ openedOn: { gte: \"2025-03-01\", lte: \"2025-03-31\" } }"))
                .containsExactly("2025", "2025-03", "2025-03-01", "2025-03-15", "2025-03-31");
        assertThat(ids("{ openedOn: { lt: \"2025-04\", gte: \"2025-03-15\", isNull: false } }"))
                .containsExactly("2025-03", "2025-03-15", "2025-03-31");
        assertThat(ids("{ openedOn: { gte: \"2025-03-15\", during: \"2025\" } }"))
                .containsExactly("2025", "2025-03", "2025-03-15", "2025-03-31", "2025-04", "2025-12-31");
    }

    @Test
    void valueIsOneOfSeveralOnlyInTheSamePrecision() {
        assertThat(ids("{ openedOn: { in: [\"2025\", \"2025-03-15\", \"2025-12\"] } }"))
                .containsExactly("2025", "2025-03-15");
    }

    @Test
    void datesAreInTheOrderOfTheirFirstDaysAndTheLongerPeriodComesFirst() {
        List<String> sorted = new ArrayList<>(VALUES);
        sorted.add("none");

        assertThat(ids("{}")).isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource({"2024, 3", "2025, 11", "2026, 2"})
    void facetOfAYearCountsWhatIsDuringIt(String year, long count) {
        Map<?, ?> lines = lines("{ lines { facets(by: [OPENED_ON]) { missing buckets { value count } } } }");
        Map<?, ?> facet = (Map<?, ?>) ((List<?>) Objects.requireNonNull(lines.get("facets"))).get(0);

        assertThat(facet.get("missing")).isEqualTo(1L);
        assertThat(facet.get("buckets")).asInstanceOf(LIST).contains(Map.of("value", year, "count", count));
        assertThat(ids("{ openedOn: { during: \"%s\" } }".formatted(year))).hasSize((int) count);
    }

    private List<Object> ids(String where) {
        Map<?, ?> lines = lines("{ lines(where: %s, orderBy: [{ openedOn: ASC }]) { nodes { id } } }".formatted(where));
        List<Object> ids = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(lines.get("nodes"))).forEach(node -> ids.add(((Map<?, ?>) node).get("id")));
        return ids;
    }

    private Map<?, ?> lines(String document) {
        CompiledField field = COMPILER.compile(document).get(0);
        return (Map<?, ?>) Objects.requireNonNull(field.writer()
                .write(
                        graph.readValue(field.statement(List.of()), graph.deadline()),
                        new WriteContext(ontology, DocumentIndex.EMPTY, Deadline.never())));
    }
}
