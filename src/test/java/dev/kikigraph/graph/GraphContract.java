package dev.kikigraph.graph;

import static dev.kikigraph.graph.SampleContent.EMPTY;
import static dev.kikigraph.graph.SampleContent.chain;
import static dev.kikigraph.graph.SampleContent.content;
import static dev.kikigraph.graph.SampleContent.program;
import static dev.kikigraph.graph.SampleContent.relationship;
import static dev.kikigraph.graph.SampleContent.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What the graph does, whichever database it is in. */
@SpringBootTest(
        classes = GraphTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"kikigraph.query.timeout=2s", "kikigraph.query.memory=4MB"})
abstract class GraphContract {

    private static final Statement SLOW =
            new Statement("UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN count(a + b)", Map.of());

    @Autowired
    Graph graph;

    @Autowired
    Ledger ledger;

    @Autowired
    GraphStartup startup;

    @Autowired
    Driver driver;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void emptyGraph() {
        TestGraph.clear(driver);
        startup.prepare();
    }

    @Test
    void contentComesBackAsItWasWritten() {
        write(EMPTY, small(), 0);

        assertThat(graph.content()).isEqualTo(small());
    }

    @Test
    void everyKindOfChangeIsApplied() {
        write(EMPTY, small(), 0);
        StoredNode part = program("part", Map.of("nameJa", "改", "aliases", List.of("丙")));
        StoredNode parent = new StoredNode(
                "program:parent", Set.of("Country", "Thing", "Node"), Map.of("nameJa", "親", "order", 2L));
        StoredNode added = program("added", Map.of());
        GraphContent later = content(
                List.of(part, parent, added),
                List.of(
                        relationship("PART_OF", part, parent, Map.of("rationale", "理由")),
                        relationship("PARTICIPATES_IN", added, parent, Map.of())));

        write(small(), later, 1);

        assertThat(graph.content()).isEqualTo(later);
    }

    @Test
    void moreThanOneBatchIsWrittenAndReported() {
        List<Integer> reported = new ArrayList<>();
        GraphDifference difference = GraphDifference.between(EMPTY, chain(2500));

        graph.apply(difference, new NewRelease(0, "c", "s"), (done, total) -> reported.add(done));

        assertThat(graph.content()).isEqualTo(chain(2500));
        assertThat(reported).containsExactly(0, 1000, 2000, 2500, 3500, 4500, 4999);
    }

    @Test
    void removingANodeRemovesItsRelationships() {
        write(EMPTY, small(), 0);
        GraphDifference onlyTheNode = new GraphDifference(
                new GraphDifference.Changes<>(
                        List.of(), List.of(), List.of(small().nodes().get("program:part"))),
                new GraphDifference.Changes<>(List.of(), List.of(), List.of()));

        graph.apply(onlyTheNode, new NewRelease(1, "c", "s"), ProgressListener.NONE);

        assertThat(graph.content().relationships()).isEmpty();
    }

    @Test
    void ledgerSaysWhatWasWritten() {
        write(EMPTY, small(), 0);

        Release release = write(small(), EMPTY, 1);

        assertThat(release)
                .usingRecursiveComparison()
                .ignoringFields("createdAt")
                .isEqualTo(new Release(2, "content2", "seed2", null, 0, 0, 0));
        assertThat(ledger.current()).contains(release);
        assertThat(ledger.releases()).extracting(Release::things).containsExactly(2L, 0L);
        assertThat(ledger.releases()).extracting(Release::owned).containsExactly(1L, 0L);
        assertThat(ledger.releases()).extracting(Release::relationships).containsExactly(2L, 0L);
        assertThat(ledger.difference(2))
                .hasValueSatisfying(json -> assertThat(json).contains("\"id\":\"budget:part:2026\"", "15200000000"));
        assertThat(ledger.difference(3)).isEmpty();
    }

    @Test
    void emptyDifferenceMakesNoReleaseButKeepsTheNewHashOfTheSeed() {
        write(EMPTY, small(), 0);

        Release release = graph.apply(
                GraphDifference.between(small(), small()),
                new NewRelease(1, "content1", "other"),
                ProgressListener.NONE);

        assertThat(release.number()).isEqualTo(1);
        assertThat(ledger.releases()).extracting(Release::seedHash).containsExactly("other");
    }

    @Test
    void differenceAgainstAnOlderReleaseIsRefused() {
        write(EMPTY, small(), 0);

        assertThatThrownBy(() -> write(EMPTY, chain(3), 0))
                .isInstanceOf(ReleaseConflictException.class)
                .hasMessage(
                        "Another import finished first: the graph is at release 1, not at release 0; compare again and"
                                + " repeat.");
        assertThat(graph.content()).isEqualTo(small());
    }

    @Test
    void failureInTheMiddleLeavesTheOldRelease() {
        write(EMPTY, small(), 0);
        GraphDifference difference = GraphDifference.between(small(), chain(2500));

        assertThatThrownBy(() -> graph.apply(difference, new NewRelease(1, "c", "s"), (done, total) -> {
                    if (done > 1000) {
                        throw new IllegalArgumentException("stop");
                    }
                }))
                .hasMessage("stop");

        assertThat(graph.content()).isEqualTo(small());
        assertThat(ledger.current()).map(Release::number).contains(1L);
    }

    @Test
    void relationshipWithoutAnEndIsRefused() {
        StoredNode a = program("a", Map.of());
        StoredNode missing = program("missing", Map.of());
        GraphContent dangling = content(List.of(a), List.of(relationship("PART_OF", a, missing, Map.of())));

        assertThatThrownBy(() -> write(EMPTY, dangling, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 relationships have an end that is not in the graph");
        assertThat(graph.content()).isEqualTo(EMPTY);
    }

    @Test
    void labelOutsideTheOntologyIsRefused() {
        StoredNode odd = new StoredNode("x:1", Set.of("Node", "Odd"), Map.of());

        assertThatThrownBy(() -> write(EMPTY, content(List.of(odd), List.of()), 0))
                .hasMessage("The ontology has no label Odd");
    }

    @Test
    void valuesAreReadAsPlainJava() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("absent", null);

        Object value = graph.readValue(
                new Statement("RETURN ['a', 1, 2.5, true, $absent, {key: [1]}], 'second column'", parameters),
                graph.deadline());

        assertThat(value)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("a", 1L, 2.5, true, null, Map.of("key", List.of(1L)));
    }

    @Test
    void propertiesThatAreListsAreReadAsLists() {
        StoredNode part = program(
                "part", Map.of("aliases", List.of("甲", "乙"), "numbers", List.of(1L, 2L), "flags", List.of(true)));
        write(EMPTY, content(List.of(part), List.of()), 0);

        Object value = graph.readValue(
                new Statement(
                        "MATCH (n:Program) RETURN [n.aliases, {numbers: n.numbers}, [n.flags], n.none]", Map.of()),
                graph.deadline());

        assertThat(value)
                .isEqualTo(Arrays.asList(
                        List.of("甲", "乙"), Map.of("numbers", List.of(1L, 2L)), List.of(List.of(true)), null));
    }

    @Test
    void noRowIsNull() {
        assertThat(graph.readValue(
                        new Statement("MATCH (n:Program {id: 'program:none'}) RETURN n.id", Map.of()),
                        graph.deadline()))
                .isNull();
    }

    @Test
    void statementsAreCounted() {
        long before = meters.get("kikigraph.statements").timer().count();

        graph.readValue(new Statement("RETURN 1", Map.of()), graph.deadline());

        assertThat(meters.get("kikigraph.statements").timer().count()).isEqualTo(before + 1);
    }

    @Test
    void longStatementIsStopped() {
        assertThatThrownBy(() -> graph.readValue(SLOW, graph.deadline()))
                .isInstanceOf(DeadlineException.class)
                .hasMessage("The query took longer than 2 s and was stopped; ask for less at a time.");
    }

    @Test
    void statementsOfOneOperationShareItsTime() {
        Deadline deadline = Deadline.in(Duration.ofMillis(500));
        long start = System.nanoTime();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> graph.readValue(SLOW, deadline)).isInstanceOf(DeadlineException.class);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
    }

    @Test
    void listsOfMoreThanTheMemoryOfAnOperationAreRefused() {
        Statement large = new Statement("UNWIND range(1, 200000) AS i RETURN collect([i, 'text ' + i])", Map.of());

        assertThatThrownBy(() -> graph.readValue(large, graph.reading(1, graph.deadline())))
                .isInstanceOf(ReadTooLargeException.class)
                .hasMessage(
                        "The answer needs more memory than one may take (4 MB). Ask for smaller pages (first) or for fewer"
                                + " lists within lists, and for the rest in further requests.");
    }

    @Test
    void statementsOfOneOperationShareItsMemory() {
        Statement third = new Statement("UNWIND range(1, 10000) AS i RETURN collect([i, 'text ' + i])", Map.of());
        Reading reading = graph.reading(1, graph.deadline());
        graph.readValue(third, reading);
        graph.readValue(third, reading);

        assertThatThrownBy(() -> graph.readValue(third, reading)).isInstanceOf(ReadTooLargeException.class);
        assertThatCode(() -> graph.readValue(third, graph.reading(1, graph.deadline())))
                .doesNotThrowAnyException();
    }

    @Test
    void wrongStatementDoesNotShowItself() {
        assertThatThrownBy(() -> graph.readValue(new Statement("RETRUN 1", Map.of()), graph.deadline()))
                .isExactlyInstanceOf(GraphException.class)
                .hasMessage("The graph database could not run a statement.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:Program {id: 'x'}) RETURN 1",
                "CREATE INDEX x FOR (n:Program) ON (n.x)",
                "CALL db.createLabel('Unheard')",
            })
    void statementsCannotWrite(String text) {
        assertThatThrownBy(() -> graph.readValue(new Statement(text, Map.of()), graph.deadline()))
                .isInstanceOf(GraphException.class);
    }

    private Release write(GraphContent from, GraphContent to, long follows) {
        return graph.apply(
                GraphDifference.between(from, to),
                new NewRelease(follows, "content" + (follows + 1), "seed" + (follows + 1)),
                ProgressListener.NONE);
    }
}
