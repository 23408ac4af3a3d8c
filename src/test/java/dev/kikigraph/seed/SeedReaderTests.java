package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.StoredKeys;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeedReaderTests {

    private static final GraphContent EXAMPLE = SeedFixture.read(SeedFiles.in(SeedFixture.FOLDER.resolve("example")))
            .content();

    @Test
    void readsAThing() {
        StoredNode hub = node("program:hub");

        assertThat(hub.labels()).containsExactlyInAnyOrder("Program", "Thing", "Node");
        assertThat(values(hub.properties()))
                .containsOnly(
                        entry("assertion", "STATED"),
                        entry("nameJa", "拠点強化事業"),
                        entry("nameEn", "Programme to strengthen hubs"),
                        entry("programKind", "PROGRAMME"),
                        entry("startedOn", "2023-04"),
                        entry("startedOnPrinted", "令和5年4月"),
                        entry("evidence", List.of("plan-2026 16-20,76 name,programKind", "plan-2026 18")),
                        entry("sourceOrder", 16_000L));
    }

    @Test
    void makesWhatAThingIsSearchedBy() {
        assertThat(node("program:hub").properties())
                .contains(
                        entry("name_folded", List.of("拠点強化事業", "programme to strengthen hubs")),
                        entry(
                                "search_names",
                                "拠 点 強 化 事 業 ᛝ 拠点 点強 強化 化事 事業 ᛝ programme to strengthen hubs ᛝ program hub"
                                        + " ᛝ拠点強化事業 ᛝprogrammetostrengthenhubs ᛝprogramtostrengthenhub"));
    }

    @Test
    void readsWhatAThingOwns() {
        StoredNode budget = node("budget:hub:2024:supplementary");

        assertThat(budget.labels()).containsExactlyInAnyOrder("Budget", "Owned", "Node");
        assertThat(values(budget.properties()))
                .containsOnly(
                        entry("assertion", "STATED"),
                        entry("fiscalYear", 2024L),
                        entry("fiscalYearPrinted", "令和6年度"),
                        entry("stage", "SUPPLEMENTARY"),
                        entry("amount", 770_000_000L),
                        entry("amountPrinted", "7.7億円"),
                        entry("amountQualifier", "EXACT"),
                        entry("rate", 2.0 / 3),
                        entry("rateNumerator", 2L),
                        entry("rateDenominator", 3L),
                        entry("ratePrinted", "2/3"),
                        entry("instrument", "GENERAL"),
                        entry("inTotal", true),
                        entry("labelJa", "拠点強化事業の予算"),
                        entry("labelEn", "Budget of Programme to strengthen hubs"),
                        entry("evidence", List.of("plan-2026 18")),
                        entry("sourceOrder", 18_000L));
        StoredRelationship has = relationship("program:hub/HAS_BUDGET/budget:hub:2024:supplementary");
        assertThat(has.type()).isEqualTo("HAS_BUDGET");
        assertThat(has.source()).isEqualTo("program:hub");
        assertThat(has.target()).isEqualTo("budget:hub:2024:supplementary");
        assertThat(has.properties())
                .containsOnly(entry("assertion", "STATED"), entry("evidence", List.of("plan-2026 18")));
    }

    @Test
    void keepsTheBoundsOfARange() {
        assertThat(node("budget:hub:2026:initial-draft").properties())
                .contains(
                        entry("fiscalYear", 2026L),
                        entry("amountPrinted", "約1～2億円"),
                        entry("amountMin", 100_000_000L),
                        entry("amountMax", 200_000_000L),
                        entry("amountQualifier", "RANGE"),
                        entry("years", 5L),
                        entry("yearsMax", 5L),
                        entry("yearsQualifier", "UP_TO"))
                .doesNotContainKeys("amount", "fiscalYearPrinted", "yearsMin");
    }

    @Test
    void takesTheValueThatIsGivenBesideThePrint() {
        assertThat(node("budget:hub:2026:initial-draft:fund").properties())
                .contains(
                        entry("amount", 100_000_000L),
                        entry("amountPrinted", "一億円"),
                        entry("amountQualifier", "EXACT"));
    }

    @Test
    void readsAFigureWithItsDimensions() {
        assertThat(node("figure:hub:visitors").properties())
                .contains(
                        entry("value", 1275.0),
                        entry("valuePrinted", "1275人"),
                        entry("asOf", "2025-12-01"),
                        entry("final", true),
                        entry("evidence", List.of("plan-2026 51,53")),
                        entry("name_folded", List.of("臨床現場等見学者", "visitors to clinical sites")))
                .doesNotContainKey("asOfPrinted");
        assertThat(relationship("figure:hub:visitors/HAS_DIMENSION/dimension:device")
                        .properties())
                .containsOnly(
                        entry("assertion", "STATED"),
                        entry("evidence", List.of("plan-2026 51,53")),
                        entry("evidence_documents", List.of("source:plan-2026", "source:plan-2026")),
                        entry("evidence_firstLines", List.of(51L, 53L)),
                        entry("evidence_lastLines", List.of(51L, 53L)));
    }

    @Test
    void readsRelationships() {
        assertThat(values(relationship("program:hub/ADMINISTERED_BY/agency:ministry")
                        .properties()))
                .containsOnly(
                        entry("assertion", "INFERRED"),
                        entry("rationaleJa", "厚生労働省の部にある。"),
                        entry("rationaleEn", "It stands in the ministry's part."),
                        entry("evidence", List.of("plan-2026 5-16")));
        assertThat(EXAMPLE.relationships()).containsKey("anomaly:misread/CONCERNS/budget:hub:2026:initial-draft:fund");
    }

    @Test
    void tellsRelationshipsOfOneTypeApartByTheirKeys() {
        assertThat(relationship("country:in/RELIES_ON/country:jp/qms").properties())
                .contains(entry("since", "2015"), entry("sincePrinted", "2015年"), entry("coverage", "audits"));
        assertThat(relationship("country:in/RELIES_ON/country:jp/trials").properties())
                .contains(entry("since", "2017"), entry("coverage", "trials"))
                .doesNotContainKey("sincePrinted");
    }

    @Test
    void readsARelationshipFromItsEnd() {
        GraphContent content = read("""
                document: plan-2026
                agency:other:
                  name: 経済産業省
                  evidence: 6
                  administers:
                    program:base: 6, 8-9
                """);

        StoredRelationship relationship = content.relationships().get("program:base/ADMINISTERED_BY/agency:other");
        assertThat(relationship.source()).isEqualTo("program:base");
        assertThat(relationship.target()).isEqualTo("agency:other");
        assertThat(relationship.properties()).contains(entry("evidence", List.of("plan-2026 6,8-9")));
    }

    @Test
    void addsWhatOtherFilesSay() {
        assertThat(node("country:in").properties())
                .contains(entry("aliases", List.of("印度")), entry("name_folded", List.of("インド", "india", "印度")));
        GraphContent content = read("""
                document: plan-2026
                agency:ministry:
                  aliases: [厚労省, 厚労省（本省）]
                  evidence: { lines: 40, fields: aliases }
                """);
        assertThat(content.nodes().get("agency:ministry").properties())
                .contains(
                        entry("aliases", List.of("厚労省", "厚労省（本省）")),
                        entry("name_folded", List.of("厚生労働省", "厚労省", "厚労省(本省)")),
                        entry("evidence", List.of("plan-2026 1", "plan-2026 40 aliases")),
                        entry("sourceOrder", 1_001L));
    }

    @Test
    void foldsTheNamesThatAThingIsFoundBy() {
        assertThat(node("agency:ministry").properties())
                .contains(entry("name_folded", List.of("厚生労働省", "mhlw", "厚労省")));
    }

    @Test
    void ordersWhatBeginsInTheSameLineAsTheFilesDo() {
        assertThat(order("country:jp")).isEqualTo(7_000);
        assertThat(order("country:in")).isEqualTo(7_001);
        assertThat(order("program:hub")).isEqualTo(16_000);
        assertThat(order("program:part")).isEqualTo(16_001);
        assertThat(order("budget:hub:2024:supplementary")).isEqualTo(18_000);
        assertThat(order("budget:hub:2026:initial-draft")).isEqualTo(18_001);
    }

    @Test
    void putsALaterDocumentBehindTheEarlierOnes() {
        GraphContent content = read("""
                document: addendum
                source:addendum:
                  name: { ja: 補遺, en: Addendum }
                  lineCount: 10
                  publishedOn: 2027
                  evidence: 2
                """);

        assertThat(content.nodes().get("source:plan-2026").properties()).contains(entry("sourceOrder", 1_000L));
        assertThat(content.nodes().get("source:addendum").properties()).contains(entry("sourceOrder", 1_000_002_000L));
    }

    @Test
    void takesTextWithoutLettersForBothLanguages() {
        GraphContent content = read("""
                document: plan-2026
                program:base:
                  figures:
                    share: { name: { ja: 割合, en: Share }, value: 48%, unit: "%", evidence: 5 }
                """);

        assertThat(content.nodes().get("figure:base:share").properties())
                .contains(entry("value", 48.0), entry("unitJa", "%"), entry("unitEn", "%"));
    }

    private static GraphContent read(String yaml) {
        return SeedFixture.read(SeedFixture.base(), SeedFixture.file("more.yaml", yaml))
                .content();
    }

    private static StoredNode node(String id) {
        assertThat(EXAMPLE.nodes()).containsKey(id);
        return EXAMPLE.nodes().get(id);
    }

    private static StoredRelationship relationship(String id) {
        assertThat(EXAMPLE.relationships()).containsKey(id);
        return EXAMPLE.relationships().get(id);
    }

    private static Map<String, Object> values(Map<String, Object> properties) {
        Map<String, Object> values = new TreeMap<>(properties);
        values.keySet().removeIf(StoredKeys::isHidden);
        return values;
    }

    private static long order(String id) {
        Map<String, Object> properties = node(id).properties();
        return (Long) properties.get("sourceOrder");
    }
}
