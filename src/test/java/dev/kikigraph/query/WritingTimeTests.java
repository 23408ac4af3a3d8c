package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DeadlineException;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.query.statement.WriteContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WritingTimeTests {

    private static final CompiledField COUNT =
            DocumentCompiler.ofRailway().compile("{ fares { totalCount } }").get(0);

    @Test
    void answerIsWrittenUntilTheDeadline() {
        assertThat(written(Deadline.in(Duration.ofMinutes(1)))).isEqualTo(Map.of("totalCount", 3L));
    }

    @Test
    void nothingIsWrittenAfterTheDeadline() {
        Deadline over = Deadline.in(Duration.ZERO);

        assertThatThrownBy(() -> written(over)).isInstanceOf(DeadlineException.class);
    }

    private static @Nullable Object written(Deadline deadline) {
        return COUNT.writer()
                .write(List.of(3L), new WriteContext(RailwayOntology.read(), DocumentIndex.EMPTY, deadline));
    }
}
