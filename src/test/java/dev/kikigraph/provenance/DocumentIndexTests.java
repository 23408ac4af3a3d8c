package dev.kikigraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.provenance.DocumentIndex.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentIndexTests {

    private static final String PLAN = "source:plan";

    @Test
    void aLineStandsInTheSectionWhoseRangeHoldsIt() {
        DocumentIndex index = index(section("a", "3-5"), section("b", "6"));

        assertThat(idsAt(index, 3, 5, 6)).containsExactly("section:a", "section:a", "section:b");
    }

    @Test
    void aLineOutsideEverySectionStandsInNone() {
        DocumentIndex index = index(section("a", "3-5"), section("b", "9-10"));

        assertThat(idsAt(index, 1, 2, 6, 8, 11)).containsExactly(null, null, null, null, null);
        assertThat(index.at("source:other", 4)).isNull();
    }

    @Test
    void ofNestedSectionsTheInnermostIsTold() {
        DocumentIndex index = index(section("table", "10-12"), section("part", "1-20"), section("slide", "8-15"));

        assertThat(idsAt(index, 7, 8, 10, 12, 13, 16, 20, 21))
                .containsExactly(
                        "section:part",
                        "section:slide",
                        "section:table",
                        "section:table",
                        "section:slide",
                        "section:part",
                        "section:part",
                        null);
    }

    @Test
    void aSectionMayStandInSeveralPlaces() {
        DocumentIndex index = index(section("a", "1-2, 8"), section("b", "3-7"));

        assertThat(idsAt(index, 2, 5, 8, 9)).containsExactly("section:a", "section:b", "section:a", null);
    }

    @Test
    void linesStandInAllInnermostSectionsThatTheyMeet() {
        DocumentIndex index = index(
                section("part", "1-20"), section("slide", "3-8"), section("next", "9-12"), section("other", "30-40"));

        assertThat(idsOf(index, "4-9")).containsExactly("section:slide", "section:next");
        assertThat(idsOf(index, "9,4")).containsExactly("section:slide", "section:next");
        assertThat(idsOf(index, "1-2,5,13,35")).containsExactly("section:part", "section:slide", "section:other");
        assertThat(idsOf(index, "21-29,41-60")).isEmpty();
        assertThat(idsOf(index, "8")).containsExactly("section:slide");
        assertThat(index.at("source:other", LineRange.parse("4"))).isEmpty();
    }

    private static List<String> idsOf(DocumentIndex index, String lines) {
        return index.at(PLAN, LineRange.parse(lines)).stream()
                .map(Section::thingId)
                .toList();
    }

    private static DocumentIndex index(Section... sections) {
        return new DocumentIndex(Map.of(PLAN, List.of(sections)), Map.of(), new DocumentFolder(null));
    }

    private static Section section(String slug, String lines) {
        return new Section("section:" + slug, slug, null, null, lines, null, null);
    }

    private static List<String> idsAt(DocumentIndex index, int... lines) {
        return Arrays.stream(lines)
                .mapToObj(line -> index.at(PLAN, line))
                .map(section -> section == null ? null : section.thingId())
                .toList();
    }
}
