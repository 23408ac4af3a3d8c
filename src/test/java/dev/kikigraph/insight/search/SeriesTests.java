package dev.kikigraph.insight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Things whose names differ in a year alone, among others that are found with them. */
class SeriesTests {

    private static final Snapshot GRAPH = new SmallGraph()
            .node("event:forum-2018", Map.of("nameJa", "規制 Forum 2018", "nameEn", "Forum 2018"))
            .node("event:forum-2026", Map.of("nameJa", "規制 Forum 2026", "nameEn", "Forum 2026"))
            .node("event:forum-2025", Map.of("nameJa", "規制 Forum 2025", "nameEn", "Forum 2025"))
            .node("event:forum-room", Map.of("nameJa", "規制 Forum 対応室", "nameEn", "Forum room"))
            .node("agency:forum-2030", Map.of("nameJa", "規制 Forum 2030", "nameEn", "Forum 2030"))
            .node("event:act-12018", Map.of("nameJa", "規制 Forum 12018", "nameEn", "Forum 12018"))
            .node("event:act-12019", Map.of("nameJa", "規制 Forum 12019", "nameEn", "Forum 12019"))
            .node("event:room-1018", Map.of("nameJa", "規制 Forum 1018", "nameEn", "Forum 1018"))
            .node("event:room-1019", Map.of("nameJa", "規制 Forum 1019", "nameEn", "Forum 1019"))
            .node("event:pillar-1", Map.of("nameJa", "規制 Forum 1", "nameEn", "Forum 1"))
            .node("event:pillar-2", Map.of("nameJa", "規制 Forum 2", "nameEn", "Forum 2"))
            .build();

    @Test
    void theNewestComesFirstWhereTheSeriesStands() {
        assertThat(newestFirst(
                        "規制",
                        "event:forum-2018",
                        "event:forum-room",
                        "event:forum-2026",
                        "agency:forum-2030",
                        "event:forum-2025"))
                .containsExactly(
                        "event:forum-2026",
                        "event:forum-room",
                        "event:forum-2025",
                        "agency:forum-2030",
                        "event:forum-2018");
    }

    @Test
    void otherNumbersAreNoYears() {
        String[] ids = {
            "event:pillar-1",
            "event:act-12018",
            "event:room-1018",
            "event:pillar-2",
            "event:act-12019",
            "event:room-1019",
            "event:forum-2018"
        };

        assertThat(newestFirst("規制", ids)).containsExactly(ids);
    }

    @Test
    void whatIsNamedInFullStaysFirst() {
        assertThat(newestFirst("規制 Forum 2018", "event:forum-2018", "event:forum-2026"))
                .containsExactly("event:forum-2018", "event:forum-2026");
    }

    private static List<String> newestFirst(String text, String... ids) {
        SearchTerms terms = SearchTerms.of(text);
        List<Match> ranked = Stream.of(ids)
                .map(id -> Match.of(GRAPH.node(id).orElseThrow(), terms))
                .toList();
        return Series.newestFirst(ranked).stream()
                .map(match -> match.node().id())
                .toList();
    }
}
