package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RailwayOntology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same seed gives the same content wherever it is imported, and other content only under another version. */
class DerivationTests {

    private static final Path FOLDER = Path.of("src/test/resources/derivation");

    @Test
    void sameVersionDerivesTheSame() throws IOException {
        List<String> versions = Files.readAllLines(FOLDER.resolve("versions.txt"));
        String last = versions.get(versions.size() - 1);
        String today = Derivation.VERSION + " " + contentHash();

        assertThat(today).as("""
                        An import makes something else of %1$s/seed.yaml than it did. If you changed that file or the ontology of the \
                        railway, put the new hash into the last line of %1$s/versions.txt. If not, graphs that are there already \
                        must be imported anew: raise Derivation.VERSION, and add the line "VERSION HASH" to versions.txt.""", FOLDER).isEqualTo(last);
    }

    @Test
    void anotherVersionDerivesSomethingElse() throws IOException {
        List<String> versions = Files.readAllLines(FOLDER.resolve("versions.txt"));

        assertThat(versions.stream().map(line -> line.split(" ", -1)[1]))
                .as("""
                        Two versions make the same of %s/seed.yaml. Add something to that file which only the later one treats as it \
                        does, and put the hashes of both into versions.txt; or leave Derivation.VERSION as it was.""", FOLDER)
                .doesNotHaveDuplicates();
    }

    @Test
    void localeOfTheMachineDoesNotMatter() {
        String expected = contentHash();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(contentHash()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void foldsAllTextOfANode() {
        GraphContent content = content();

        assertThat(ending("_folded", content.nodes().get("line:umi").properties()))
                .contains(
                        entry(
                                "name_folded",
                                List.of("海線 第2号", "umi line no. 2", "ul", "シーライン", "sea line", "サーバー線", "海岸等路線")),
                        entry("nameJa_folded", "海線 第2号"),
                        entry("nameEn_folded", "umi line no. 2"),
                        entry("acronym_folded", "ul"),
                        entry("aliases_folded", List.of("シーライン", "sea line", "サーバー線", "海岸等路線")),
                        entry("summaryJa_folded", "令和8年度から海に沿って走る。"),
                        entry("summaryEn_folded", "it has run along the sea since fiscal 2026."),
                        entry("openedOnPrinted_folded", "平成10年4月1日"),
                        entry("costPrinted_folded", "52億円"),
                        entry("codes_folded", List.of("u", "um")),
                        entry("sloganJa_folded", "straße ans meer"),
                        entry("website_folded", "https://umi.example"))
                .doesNotContainKeys("kind_folded", "features_folded", "openedOn_folded", "sloganEn_folded");
    }

    @Test
    void foldsAllTextOfARelationship() {
        assertThat(ending(
                        "_folded",
                        content()
                                .relationships()
                                .get("line:umi/STOPS_AT/station:aka")
                                .properties()))
                .containsOnly(
                        entry("remarkJa_folded", "始発 駅"),
                        entry("remarkEn_folded", "starts here"),
                        entry("sincePrinted_folded", "昭和60年"));
    }

    @Test
    void whatIsSortedAsTextHasAKeyForIt() {
        Map<String, Object> umi = content().nodes().get("line:umi").properties();
        Map<String, Object> yama = content().nodes().get("line:yama").properties();

        assertThat(ending("_order", umi).keySet())
                .containsExactly(
                        "acronym_order",
                        "nameEn_order",
                        "nameJa_order",
                        "sloganJa_order",
                        "summaryEn_order",
                        "summaryJa_order",
                        "website_order");
        assertThat((String) umi.get("nameJa_order")).isLessThan((String) yama.get("nameJa_order"));
        assertThat((String) umi.get("nameEn_order")).isLessThan((String) yama.get("nameEn_order"));
    }

    @Test
    void nameWithoutEnglishIsSortedByItsJapaneseBehindTheEnglishOnes() {
        List<Property> properties = SeedFixture.type("Agency").properties();
        Map<String, Object> japanese = Derivation.keys(properties, Map.of("nameJa", "厚生労働省", "summaryJa", "省"));
        Map<String, Object> both = Derivation.keys(properties, Map.of("nameJa", "倉庫", "nameEn", "Zebra"));

        assertThat((String) japanese.get("nameEn_order")).isGreaterThan((String) both.get("nameEn_order"));
        assertThat(japanese).containsKey("summaryJa_order").doesNotContainKeys("summaryEn_order", "nameEn_folded");
    }

    private static Map<String, Object> ending(String end, Map<String, Object> properties) {
        Map<String, Object> keys = new TreeMap<>(properties);
        keys.keySet().removeIf(key -> !key.endsWith(end));
        return keys;
    }

    private static GraphContent content() {
        return new SeedReader(RailwayOntology.read()).read(SeedFiles.in(FOLDER)).content();
    }

    private static String contentHash() {
        return ContentHash.withEffective(content());
    }
}
