package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A filter is counted wherever a statement has it. */
class FilterCostTests {

    private static final DocumentCompiler COMPILER = DocumentCompiler.ofRailway();

    @Test
    void countAlone() {
        assertThat(compiled(200, "totalCount")).contains("$p199");
    }

    @Test
    void pageBesideTheCount() {
        assertThat(compiled(200, "totalCount nodes { id }")).contains("$p199");
    }

    @Test
    void facetsOfOneField() {
        assertThat(compiled(100, "facets(by: [LINE_KIND]) { missing buckets { value count } }"))
                .contains("$p99");
    }

    @Test
    void facetsOfManyFields() {
        assertThatThrownBy(
                        () -> compiled(
                                200,
                                "totalCount facets(by: [LINE_KIND, STATIONS, BRANCHES]) { missing totalBuckets buckets { value count } }"))
                .isInstanceOf(QueryException.class)
                .hasMessageMatching(
                        "The filters are planned once more for each count, page, aggregate and facet of their lists, and twice as long for each single or count within another one, which would take too long: a cost of [\\d,]+, of which 1,250 is allowed\\. Ask for facets and aggregates in several requests, with fewer conditions, or for what is innermost first\\.");
    }

    /** Seven levels of programmes take about three seconds to plan, each level about half of the next one. */
    @Test
    void countsWithinCountsAreCountedTwiceAsOftenOnEachLevel() {
        assertThat(nested(7, "totalCount")).contains("$p6");
        assertThat(nested(6, "totalCount nodes { id }")).contains("$p5");
        assertThatThrownBy(() -> nested(7, "totalCount nodes { id }"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("of which 1,250 is allowed");
        assertThatThrownBy(() -> nested(8, "totalCount"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("a cost of 2,082, of which 1,250 is allowed");
    }

    private static String nested(int levels, String selection) {
        String where = "{ tracks: { gte: 1 } }";
        for (int i = 0; i < levels; i++) {
            where = "{ branches: { where: { node: " + where + " }, count: { gte: 2 } } }";
        }
        return COMPILER.compile("{ lines(where: " + where + ") { " + selection + " } }")
                .get(0)
                .statement(List.of())
                .text();
    }

    private static String compiled(int conditions, String selection) {
        String where = IntStream.range(0, conditions)
                .mapToObj(i -> "{ name: { contains: \"a%d\" } }".formatted(i))
                .collect(Collectors.joining(" "));
        return COMPILER.compile("{ lines(where: { OR: [" + where + "] }) { " + selection + " } }")
                .get(0)
                .statement(List.of())
                .text();
    }
}
