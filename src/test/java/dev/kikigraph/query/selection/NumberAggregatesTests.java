package dev.kikigraph.query.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.query.CompiledField;
import dev.kikigraph.query.DocumentCompiler;
import dev.kikigraph.query.statement.WriteContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberAggregatesTests {

    private static final CompiledField SUM = DocumentCompiler.ofRailway()
            .compile("{ fares { aggregate { amount { sum average } } } }")
            .get(0);

    @Test
    void sumIsExactUpToTheGreatestOfSixtyFourBits() {
        assertThat(written(2, 9_223_372_036L, 854_775_807))
                .isEqualTo(Map.of("aggregate", Map.of("amount", Map.of("sum", Long.MAX_VALUE, "average", 0x1p62))));
    }

    @Test
    void partsOfASumMayBeOfAnySize() {
        assertThat(written(4, 0, 3_999_999_996L))
                .isEqualTo(
                        Map.of("aggregate", Map.of("amount", Map.of("sum", 3_999_999_996L, "average", 999_999_999L))));
    }

    @Test
    void sumBeyondSixtyFourBitsIsAnErrorThatNamesIt() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> written(2, 9_223_372_036L, 854_775_808))
                .withMessage(
                        "The sum of amount is 9223372036854775808, beyond what 64 bits hold. Narrow the list with where.");
    }

    private static @Nullable Object written(long count, long high, long low) {
        List<?> amount = List.of(List.of(count, List.of(high, low)));
        return SUM.writer()
                .write(
                        List.of(List.of(amount)),
                        new WriteContext(RailwayOntology.read(), DocumentIndex.EMPTY, Deadline.never()));
    }
}
