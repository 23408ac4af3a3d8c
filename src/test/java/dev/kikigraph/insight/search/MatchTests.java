package dev.kikigraph.insight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kikigraph.acceptance.SeedSnapshot;
import dev.kikigraph.insight.search.Highlight.Fragment;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PMDA              | agency:pmda                  | NAME  | ACRONYM
            薬機法            | policy:pmd-act               | NAME  | ALIAS
            ventilator        | category:ventilators         | NAME  | NAME
            startup           | group:startup                | NAME  | NAME
            vietnam           | country:vn                   | NAME  | NAME
            次世代 法         | policy:next-gen-medical-infrastructure-act | NAME | ALIAS
            ND                | data:ndb                     | START | NAME
            ISO25539          | standard:iso-25539-2         | START | NAME
            tax incentive     | program:rd-tax-incentive     | START | NAME
            呼吸器            | category:ventilators         | PART  | NAME
            innovation tax    | program:open-innovation-tax-incentive | WORDS | NAME
            forum MDSAP       | event:mdsap-forum            | WORDS | NAME
            IMDRF forum 国際  | framework:imdrf              | WORDS | NAME
            hub 中心          | hub:open-innovation-core     | TEXT  | SUMMARY
            """)
    void kindOfMatchTellsHowItWasFound(String text, String id, MatchKind kind, SearchField field) {
        assertThat(match(text, id)).extracting(Match::kind, Match::field).containsExactly(kind, field);
    }

    @Test
    void betterMatchesComeFirst() {
        assertThat(Stream.of(
                                "hub:ncbn",
                                "dimension:device-market-jp",
                                "country:jp",
                                "org:japan-medical-association",
                                "agency:amed",
                                "framework:hbd")
                        .map(id -> match("日本", id))
                        .sorted())
                .extracting(match -> match.thing().id())
                .startsWith("country:jp", "org:japan-medical-association", "agency:amed");
    }

    @Test
    void highlightsShowEachTextWithWhatMatched() {
        assertThat(Highlight.of(thing("hub:open-innovation-core"), SearchTerms.of("ＨＵＢ いのべーしょん")))
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
        assertThat(Highlight.of(thing("framework:idaten"), SearchTerms.of("improvement des")))
                .extracting(Highlight::fragments)
                .contains(List.of(
                        new Fragment("Improvement", true),
                        new Fragment(" ", false),
                        new Fragment("Des", true),
                        new Fragment("ign within Approval for Timely Evaluation and Notice", false)));
    }

    private static Match match(String text, String id) {
        return Match.of(thing(id), SearchTerms.of(text));
    }

    private static SnapshotNode thing(String id) {
        return SeedSnapshot.get().node(id).orElseThrow();
    }
}
