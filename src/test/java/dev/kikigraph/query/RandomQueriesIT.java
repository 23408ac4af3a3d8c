package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.GraphStartup;
import dev.kikigraph.graph.TestGraph;
import dev.kikigraph.graph.WithNeo4j;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.query.statement.WriteContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Random conditions, orders and page sizes on random graphs give what going through all of them, one by one, gives. */
@SpringBootTest(classes = QueryTestApplication.class, webEnvironment = WebEnvironment.NONE)
@WithNeo4j
class RandomQueriesIT {

    private static final int QUERIES = 8;

    private static final DocumentCompiler COMPILER = DocumentCompiler.ofRailway();

    private static final String FORWARD = """
            query ($first: Int, $after: String, $where: LineWhere, $orderBy: [LineOrder!]) {
              lines(first: $first, after: $after, where: $where, orderBy: $orderBy) {
                totalCount nodes { id } pageInfo { more: hasNextPage cursor: endCursor }
              }
            }
            """;

    private static final String BACKWARD = """
            query ($first: Int, $after: String, $where: LineWhere, $orderBy: [LineOrder!]) {
              lines(last: $first, before: $after, where: $where, orderBy: $orderBy) {
                totalCount nodes { id } pageInfo { more: hasPreviousPage cursor: startCursor }
              }
            }
            """;

    private static final String TOGETHER = """
            query ($where: LineWhere) {
              lines(where: $where) {
                aggregate { count tracks { count sum } length { count sum } }
                facets(by: [LINE_KIND, STATIONS]) { buckets { value count } totalBuckets missing }
              }
            }
            """;

    @Autowired
    Driver driver;

    @Autowired
    GraphStartup startup;

    @Autowired
    Graph graph;

    @Autowired
    Ontology ontology;

    @BeforeEach
    void emptyGraph() {
        TestGraph.clear(driver);
        startup.prepare();
    }

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pagesTogetherAreWhatOneFindsByGoingThroughAll(long seed) {
        RandomRailway random = new RandomRailway(seed);
        List<Map<String, Object>> lines = random.lines();
        write(lines);

        for (int i = 0; i < QUERIES; i++) {
            Map<String, Object> where = random.where(3);
            List<Map<String, Object>> orderBy = random.orderBy();
            List<Object> expected = NaiveQuery.ids(lines, where, orderBy);
            boolean forward = i % 2 == 0;

            assertThat(pages(forward ? FORWARD : BACKWARD, forward, random.size(), expected.size(), where, orderBy))
                    .as("seed %d: where %s orderBy %s", seed, where, orderBy)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aggregatesAndFacetsAreWhatOneFindsByGoingThroughAll(long seed) {
        RandomRailway random = new RandomRailway(seed);
        List<Map<String, Object>> lines = random.lines();
        write(lines);
        Map<String, Object> where = random.where(2);
        List<Object> tracks = NaiveQuery.values(lines, where, "tracks");
        List<Object> lengths = NaiveQuery.values(lines, where, "length");

        Map<?, ?> answer = answer(TOGETHER, Map.of("where", where));

        assertThat(buckets(answer, 0)).as("kinds where %s", where).isEqualTo(NaiveQuery.kinds(lines, where));
        assertThat(buckets(answer, 1))
                .as("stations where %s", where)
                .isEqualTo(NaiveQuery.stationsServed(lines, where));
        assertThat(number(answer, "tracks")).as("tracks where %s", where).isEqualTo(sum(tracks));
        assertThat(number(answer, "length")).as("lengths where %s", where).isEqualTo(sum(lengths));
    }

    private static Map<Object, Long> buckets(Map<?, ?> answer, int facet) {
        Map<?, ?> read = (Map<?, ?>) ((List<?>) Objects.requireNonNull(answer.get("facets"))).get(facet);
        Map<Object, Long> counts = new HashMap<>();
        for (Object bucket : (List<?>) Objects.requireNonNull(read.get("buckets"))) {
            Map<?, ?> pair = (Map<?, ?>) bucket;
            counts.put(pair.get("value"), (Long) pair.get("count"));
        }
        assertThat(read.get("totalBuckets")).isEqualTo((long) counts.size());
        return counts;
    }

    private static String number(Map<?, ?> answer, String field) {
        Map<?, ?> number = (Map<?, ?>)
                Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(answer.get("aggregate"))).get(field));
        Object sum = number.get("sum");
        return number.get("count") + " " + (sum == null ? null : ((Number) sum).doubleValue());
    }

    private static String sum(List<Object> values) {
        double sum =
                values.stream().mapToDouble(v -> ((Number) v).doubleValue()).sum();
        return values.size() + " " + (values.isEmpty() ? null : sum);
    }

    private List<Object> pages(
            String document,
            boolean forward,
            int size,
            int total,
            Map<String, Object> where,
            List<Map<String, Object>> orderBy) {
        List<Object> ids = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("first", size, "where", where, "orderBy", orderBy));
        while (true) {
            Map<?, ?> page = answer(document, variables);
            List<Object> ofPage = new ArrayList<>();
            ((List<?>) page.get("nodes")).forEach(node -> ofPage.add(((Map<?, ?>) node).get("id")));
            ids.addAll(forward ? ids.size() : 0, ofPage);
            assertThat(page.get("totalCount")).as("total for %s", where).isEqualTo((long) total);
            Map<?, ?> info = (Map<?, ?>) page.get("pageInfo");
            if (Boolean.FALSE.equals(info.get("more")) || ids.size() > total) {
                return ids;
            }
            variables.put("after", info.get("cursor"));
        }
    }

    private Map<?, ?> answer(String document, Map<String, Object> variables) {
        CompiledField field = COMPILER.compile(document, variables).get(0);
        return (Map<?, ?>) Objects.requireNonNull(field.writer()
                .write(
                        graph.readValue(field.statement(List.of()), graph.deadline()),
                        new WriteContext(ontology, DocumentIndex.EMPTY, Deadline.never())));
    }

    private void write(List<Map<String, Object>> lines) {
        try (Session session = driver.session()) {
            session.run("""
                            UNWIND $lines AS line
                            CREATE (l:Node:Thing:Line) SET l = line.properties
                            FOREACH (fare IN line.fares | CREATE (l)-[:HAS_FARE]->(f:Node:Owned:Fare) SET f = fare)
                            WITH l, line UNWIND line.stations AS stop
                            MERGE (s:Node:Thing:Station {id: stop.node.id}) SET s = stop.node
                            CREATE (l)-[r:STOPS_AT]->(s) SET r = stop.edge
                            """, Map.of("lines", lines)).consume();
        }
    }
}
