package dev.kikigraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.RailwayOntology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many rows documents are expected to read, counted by hand for ten lines and forty stations. */
class ExpectedRowsTests {

    private static final DocumentCompiler COMPILER = DocumentCompiler.ofRailway();

    /** A line that is met at a station stops at twenty stations, a station that is met on a line has four lines. */
    private static final Degrees DEGREES = new Degrees(
            List.of(List.of("Line", 10L), List.of("Station", 40L)),
            List.of(
                    List.of("Line", "STOPS_AT", 100L, 2_000L),
                    List.of("Line", "HAS_FARE", 30L, 90L),
                    List.of("Line", "HAS_WORK", 10L, 20L),
                    List.of("Station", "HAS_WORK", 40L, 280L)),
            List.of(List.of("Station", "STOPS_AT", 100L, 400L)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { lines { nodes { id } } } | 10
            { lines(first: 4) { nodes { id } edges { node { name } } } } | 4
            { lines(last: 4) { edges { node { stations(first: 5) { nodes { id } } } } } } | 24
            { lines { nodes { stations { nodes { id } } } } } | 110
            { lines { nodes { stations { nodes { servedBy { nodes { id } } } } } } } | 510
            { lines(first: 1) { totalCount nodes { stations(first: 2) { totalCount nodes { id } } } } } | 3
            { lines(first: 1) { aggregate { count } nodes { stations(first: 2) { nodes { id } } } } } | 30
            { lines(first: 1) { nodes { a: stations(first: 2) { nodes { id } } b: stations(first: 3) { nodes { id } } } } } | 6
            { line(id: "line:x") { name stations { nodes { id } } } } | 21
            { line(id: "line:x") { fares { id owner { name } } } } | 7
            { line(id: "line:x") { fares(first: 2) { id } } } | 3
            { nodes(ids: ["line:x", "line:y", "line:z"]) { id ... on Line { fares { id } } } } | 12
            { node(id: "line:x") { ... on Line { works { id } } ... on Station { works { id } } } } | 8
            { node(id: "line:x") { ... on Line { works { id } fares { id } } ... on Station { works { id } } } } | 8
            { lines(first: 4, orderBy: [{ stations: { count: true } }]) { nodes { id } } } | 114
            { lines(first: 4, orderBy: [{ stations: { count: true } }, { fares: { sum: AMOUNT } }, { cost: ASC }]) { nodes { id } } } | 144
            { line(id: "line:x") { stations(first: 5, orderBy: [{ node: { servedBy: { count: true } } }]) { nodes { id } } } } | 106
            { line(id: "line:x") { fares(first: 1, orderBy: [{ notes: { count: true } }]) { id } } } | 5
            { stations { nodes { partOf { nodes { id } } } } } | 25
            """)
    void rowsAreForeseenFromPagesAndDegrees(String document, double expected) {
        assertThat(COMPILER.compile(document)).singleElement().satisfies(field -> assertThat(field.rows(DEGREES))
                .isEqualTo(expected));
    }

    /** Every type has the list; looked at for each of them on each level, they would never be counted. */
    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void listsOfWhateverThingWithinEachOtherAreCountedOnceEach() {
        List<List<Object>> notes = RailwayOntology.read().possibleTypes("Thing").stream()
                .map(type -> List.<Object>of(type.name(), "CONCERNS", 1L, 1L))
                .toList();
        Degrees oneNoteForEach = new Degrees(List.of(), List.of(List.of("Note", "CONCERNS", 1L, 1L)), notes);
        String inner = "id";
        for (int i = 0; i < 12; i++) {
            inner = "notes { nodes { concerns { nodes { ... on Thing { %s } } } } }".formatted(inner);
        }

        assertThat(COMPILER.compile("{ line(id: \"line:x\") { %s } }".formatted(inner)))
                .singleElement()
                .satisfies(field -> assertThat(field.rows(oneNoteForEach)).isEqualTo(25));
    }
}
