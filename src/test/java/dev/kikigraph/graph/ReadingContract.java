package dev.kikigraph.graph;

import static dev.kikigraph.graph.SampleContent.EMPTY;
import static dev.kikigraph.graph.SampleContent.chain;
import static dev.kikigraph.graph.SampleContent.content;
import static dev.kikigraph.graph.SampleContent.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.Alone;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DeadlineException;
import dev.kikigraph.graph.client.GraphException;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.ReadTooLargeException;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.graph.release.ProgressListener;
import dev.kikigraph.graph.release.Release;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** How the graph is read, whichever database it is in. */
@WithGraph
@Alone
abstract class ReadingContract {

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
        assertThatThrownBy(() -> graph.readValue(SlowDatabase.SLOW, graph.deadline()))
                .isInstanceOf(DeadlineException.class)
                .hasMessage("The query took longer than 2 s and was stopped; ask for less at a time.");
    }

    @Test
    void statementsOfOneOperationShareItsTime() {
        Deadline deadline = Deadline.in(Duration.ofMillis(500));
        long start = System.nanoTime();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> graph.readValue(SlowDatabase.SLOW, deadline))
                    .isInstanceOf(DeadlineException.class);
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
        ReadContext reading = graph.reading(1, graph.deadline());
        graph.readValue(third, reading);
        graph.readValue(third, reading);

        assertThatThrownBy(() -> graph.readValue(third, reading)).isInstanceOf(ReadTooLargeException.class);
        assertThatCode(() -> graph.readValue(third, graph.reading(1, graph.deadline())))
                .doesNotThrowAnyException();
    }

    @Test
    void memoryOfAnOperationDoesNotLimitImports() {
        graph.readValue(new Statement("RETURN 1", Map.of()), graph.reading(1, graph.deadline()));

        write(EMPTY, chain(2500), 0);

        assertThat(graph.content()).isEqualTo(chain(2500));
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

    final Release write(GraphContent from, GraphContent to, long follows) {
        return graph.apply(
                GraphDifference.between(from, to),
                new NewRelease(follows, "content" + (follows + 1), "seed" + (follows + 1)),
                ProgressListener.NONE);
    }
}
