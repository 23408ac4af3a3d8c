package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kikigraph.graph.model.GraphContent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchedByTests {

    private static final SeedFile FOUND = SeedFixture.file("found.yaml", SeedFixture.text("search/found.yaml"));

    private final GraphContent content =
            SeedFixture.read(SeedFixture.base(), FOUND).content();

    @Test
    void thingsAreFoundByWhatPeopleCallThem() {
        assertThat(properties("agency:ministry"))
                .contains(entry("search_words", List.of("厚労省")), entry("name_folded", List.of("厚生労働省", "厚労省")))
                .doesNotContainKey("aliases");
    }

    @Test
    void namesAreFoundByWhatASlipOfThemMeans() {
        assertThat(properties("country:x"))
                .contains(entry("search_slipped_names", List.of("宍 戸")), entry("nameJa", "穴戸"))
                .hasEntrySatisfying(
                        "search_names", names -> assertThat(names.toString()).contains("穴戸", "宍戸"));
    }

    @Test
    void otherTextsAreFoundByWhatASlipMeans() {
        assertThat(properties("country:x")).containsEntry("search_slips", List.of("人間ドックを受ける。"));
    }

    @Test
    void aSlipInNoTextIsFoundByWhatIsPrintedAndMeant() {
        assertThat(properties("country:jp")).containsEntry("search_slips", List.of("2285社", "2285件"));
    }

    @Test
    void whatPeopleCallThingsIsPartOfTheSeed() {
        SeedFile without = SeedFixture.file(
                "found.yaml", SeedFixture.text("search/found.yaml").replace("厚労省", "厚生省"));

        assertThat(new SeedFiles(List.of(FOUND)).hash(List.of()))
                .isNotEqualTo(new SeedFiles(List.of(without)).hash(List.of()));
    }

    private Map<String, Object> properties(String id) {
        return content.nodes().get(id).properties();
    }
}
