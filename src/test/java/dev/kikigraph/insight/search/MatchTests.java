package dev.kikigraph.insight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.graph.search.SearchField;
import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.search.Highlight.Fragment;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTests {

    private static final Snapshot GRAPH = new SmallGraph()
            .node("agency:pmda", Map.of("nameJa", "医薬品の機構", "acronym", "PMDA"))
            .node("policy:pmd-act", Map.of("nameJa", "医薬品と医療機器の法律", "aliases", List.of("薬機法")))
            .node("category:ventilators", names("人工呼吸器", "Ventilators"))
            .node("group:startup", names("スタートアップ", "Start-ups"))
            .node("country:vn", names("ベトナム", "Viet Nam"))
            .node("policy:next-gen", Map.of("nameJa", "医療情報の法律", "aliases", List.of("次世代医療基盤法", "次世代法")))
            .node("data:ndb", Map.of("nameJa", "NDB", "nameEn", "National Database", "acronym", "NDB"))
            .node("standard:iso", Map.of("nameJa", "ISO 25539-2", "aliases", List.of("ISO25539-2")))
            .node("program:rd-tax", names("研究開発税制", "Tax incentive for research"))
            .node("program:open-tax", names("オープンイノベーション税制", "Tax incentive for open innovation"))
            .node("event:mdsap-forum", names("MDSAP Forum", "MDSAP Forum"))
            .node("framework:imdrf", Map.of("nameJa", "国際規制当局会議", "nameEn", "International Forum", "acronym", "IMDRF"))
            .node(
                    "hub:open-innovation",
                    Map.of(
                            "nameJa", "オープンイノベーションコア拠点",
                            "nameEn", "Open innovation core hubs",
                            "summaryJa", "開発の中心となる。"))
            .node("framework:improvement", names("変更計画", "Improvement Design within Approval"))
            .node("framework:hbd", Map.of("nameJa", "調和の取組", "summaryJa", "日本と米国で進める。"))
            .node("dimension:jp", names("日本", "Japan"))
            .node("agency:research", Map.of("nameJa", "研究機構", "aliases", List.of("日本医療研究開発機構")))
            .node("org:doctors", names("日本医師会", "Medical Association"))
            .node("country:jp", names("日本", "Japan"))
            .node(
                    "country:us",
                    Map.of(
                            "nameJa",
                            "米国",
                            "search_words",
                            List.of("アメリカ", "日本法人"),
                            "search_slipped_names",
                            List.of("来国")))
            .node("org:alpha", names("合同会社", "A Intake Company"))
            .node("figure:vn:imports", names("輸入依存度", "Import dependency"))
            .stated("country:vn", "HAS_FIGURE", "figure:vn:imports")
            .node("criterion:pmd:opt-out", Map.of("textJa", "オプトアウトの手続を設ける。"))
            .stated("policy:pmd-act", "HAS_CRITERION", "criterion:pmd:opt-out")
            .node("budget:rd:2025", Map.of("fiscalYear", 2025L, "fiscalYearPrinted", "令和7年度", "stage", "SUPPLEMENTARY"))
            .stated("program:rd-tax", "HAS_BUDGET", "budget:rd:2025")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PMDA              | agency:pmda                  | NAME  | ACRONYM
            薬機法            | policy:pmd-act               | NAME  | ALIAS
            ventilator        | category:ventilators         | NAME  | NAME
            startup           | group:startup                | NAME  | NAME
            vietnam           | country:vn                   | NAME  | NAME
            次世代 法         | policy:next-gen              | NAME  | ALIAS
            ND                | data:ndb                     | START | NAME
            ISO25539          | standard:iso                 | START | NAME
            tax incentive     | program:rd-tax               | START | NAME
            呼吸器            | category:ventilators         | PART  | NAME
            innovation tax    | program:open-tax             | WORDS | NAME
            forum MDSAP       | event:mdsap-forum            | WORDS | NAME
            IMDRF forum 国際  | framework:imdrf              | WORDS | NAME
            hub 中心          | hub:open-innovation          | TEXT  | SUMMARY
            アメリカ          | country:us                   | NAME  | SEARCH_WORD
            来国              | country:us                   | NAME  | SLIP
            輸入依存度        | figure:vn:imports            | FACT  | FACT
            依存度            | figure:vn:imports            | FACT  | FACT
            ベトナム 依存度   | figure:vn:imports            | FACT  | FACT
            オプトアウト      | criterion:pmd:opt-out        | TEXT  | FACT
            令和7             | budget:rd:2025               | FACT  | FACT
            手続              | criterion:pmd:opt-out        | TEXT  | FACT
            薬機法 手続       | criterion:pmd:opt-out        | TEXT  | FACT
            R7                | budget:rd:2025               | TEXT  | FACT
            税制 FY2025 補正  | budget:rd:2025               | TEXT  | FACT
            """)
    void kindOfMatchTellsHowItWasFound(String text, String id, MatchKind kind, SearchField field) {
        assertThat(match(text, id)).extracting(Match::kind, Match::field).containsExactly(kind, field);
    }

    @Test
    void betterMatchesComeFirst() {
        assertThat(Stream.of("framework:hbd", "dimension:jp", "agency:research", "org:doctors", "country:jp")
                        .map(id -> match("日本", id))
                        .sorted())
                .extracting(match -> match.node().id())
                .containsExactly("country:jp", "org:doctors", "agency:research", "dimension:jp", "framework:hbd");
    }

    @Test
    void namesComeBeforeWhatIsNoName() {
        assertThat(Stream.of("country:us", "agency:research", "org:doctors")
                        .map(id -> match("日本", id))
                        .sorted())
                .extracting(match -> match.node().id())
                .containsExactly("org:doctors", "agency:research", "country:us");
    }

    @Test
    void whatIsOwnedComesAfterNamesAndBeforeSummaries() {
        assertThat(Stream.of("budget:rd:2025", "figure:vn:imports", "framework:hbd", "country:vn")
                        .map(id -> match("依存度", id))
                        .sorted())
                .extracting(match -> match.node().id())
                .startsWith("figure:vn:imports");
        assertThat(match("輸入依存度", "figure:vn:imports").owner()).isEqualTo(thing("country:vn"));
        assertThat(match("ベトナム", "country:vn").owner()).isNull();
    }

    @Test
    void aFewLettersCountAtTheBeginningOfAWordAlone() {
        assertThat(match("int", "org:alpha").kind()).isEqualTo(MatchKind.PART);
        assertThat(match("ain", "org:alpha").kind()).isEqualTo(MatchKind.TEXT);
        assertThat(match("aint", "org:alpha").kind()).isEqualTo(MatchKind.START);
    }

    @Test
    void fiscalYearsAreHighlightedAsTheyAreWritten() {
        assertThat(Highlight.of(thing("budget:rd:2025"), SearchTerms.of("FY2025補正")))
                .extracting(Highlight::property, Highlight::fragments)
                .containsExactly(
                        tuple("fiscalYear", List.of(new Fragment("令和7年度", true))),
                        tuple("stage", List.of(new Fragment("補正", true), new Fragment("予算", false))));
    }

    @Test
    void highlightsShowEachTextWithWhatMatched() {
        assertThat(Highlight.of(thing("hub:open-innovation"), SearchTerms.of("ＨＵＢ いのべーしょん")))
                .extracting(Highlight::field, Highlight::lang, Highlight::fragments)
                .contains(
                        tuple(
                                SearchField.NAME,
                                "JA",
                                List.of(
                                        new Fragment("オープン", false),
                                        new Fragment("イノベーション", true),
                                        new Fragment("コア拠点", false))),
                        tuple(
                                SearchField.NAME,
                                "EN",
                                List.of(new Fragment("Open innovation core ", false), new Fragment("hubs", true))));
    }

    @Test
    void onlyWhatWasTypedOfAnUnfinishedWordIsHighlighted() {
        assertThat(Highlight.of(thing("framework:improvement"), SearchTerms.of("improvement des")))
                .extracting(Highlight::fragments)
                .contains(List.of(
                        new Fragment("Improvement", true),
                        new Fragment(" ", false),
                        new Fragment("Des", true),
                        new Fragment("ign within Approval", false)));
    }

    private static Match match(String text, String id) {
        return Match.of(thing(id), SearchTerms.of(text));
    }

    private static SnapshotNode thing(String id) {
        return GRAPH.node(id).orElseThrow();
    }

    private static Map<String, Object> names(String ja, String en) {
        return Map.of("nameJa", ja, "nameEn", en);
    }
}
