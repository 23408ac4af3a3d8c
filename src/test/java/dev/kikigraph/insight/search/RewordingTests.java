package dev.kikigraph.insight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.SmallGraph;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewordingTests {

    private static final Vocabulary VOCABULARY = Vocabulary.of(new SmallGraph()
            .node("agency:pmda", Map.of("nameJa", "機構", "nameEn", "Agency for Devices", "acronym", "PMDA"))
            .node("org:olympus", Map.of("nameJa", "オリンパス", "nameEn", "Medical Excellence"))
            .node(
                    "country:us",
                    Map.of("nameJa", "米国", "nameEn", "United States", "search_words", List.of("アメリカ", "USA")))
            .node(
                    "policy:plan",
                    Map.of(
                            "nameJa",
                            "計画",
                            "summaryEn",
                            "It counts exports; experts know of remanufacturing, imports and products."))
            .build());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            大学発スタートアップ   | 大学発 スタートアップ
            日本の医療機器         | 日本 医療機器
            AI診断                 | AI 診断
            """)
    void partsMayStandApart(String text, String parts) {
        assertThat(Rewording.of(text, VOCABULARY)).startsWith(parts);
    }

    @Test
    void whatPeopleSayGivesWayToNames() {
        assertThat(Rewording.of("アメリカ進出", VOCABULARY)).containsExactly("アメリカ 進出", "米国 進出");
        assertThat(Rewording.of("USA budget", VOCABULARY)).containsExactly("United States budget");
    }

    @Test
    void otherWordsAreTriedForOneOfThem() {
        assertThat(Rewording.of("MDSAPフォーラム", VOCABULARY)).containsExactly("MDSAP フォーラム", "MDSAP forum");
        assertThat(Rewording.of("補助金 上限", VOCABULARY)).contains("補助 上限");
        assertThat(Rewording.of("kaigai tenkai", VOCABULARY)).contains("海外展開");
    }

    @Test
    void linesOfSynonymsAreEquivalentWords() {
        Synonyms synonyms = Synonyms.of(Stream.of("# none", "", "エグジット, Exit", "exit, way out"));

        assertThat(synonyms.of("EXIT")).containsExactly("エグジット", "way out");
        assertThat(synonyms.of("way")).isEmpty();
        assertThatThrownBy(() -> Synonyms.of(Stream.of("alone"))).hasMessageContaining("alone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PDMA              | pmda
            Medical Excelence | Medical excellence
            Medical Excellense | Medical excellence
            Agenccy           | agency
            オリンパズ        | おりんぱす
            remanufactring    | remanufacturing
            produccts         | products
            """)
    void oneSlipOfTheKeyboardIsMended(String text, String mended) {
        assertThat(Rewording.of(text, VOCABULARY)).containsExactly(mended);
    }

    /** Neither is a word with a text of its own mended, nor a short one by another letter. */
    @ParameterizedTest
    @ValueSource(strings = {"export", "expart", "improts", "PMDB", "Toyota", "PDM", "機講"})
    void whatMayBeMeantAsItIsTypedStays(String text) {
        assertThat(Rewording.of(text, VOCABULARY)).isEmpty();
    }

    @Test
    void nothingLongerThanMayBeAskedForIsSearchedFor() {
        assertThat(Rewording.of("医ア".repeat(100), VOCABULARY)).isEmpty();
    }

    @Test
    void eachOfSeveralWordsIsLeftOutInTurn() {
        assertThat(Rewording.withoutOneWord("AMED startup support"))
                .containsExactly("startup support", "AMED support", "AMED startup");
        assertThat(Rewording.withoutOneWord("ISO 13485")).isEmpty();
        assertThat(Rewording.withoutOneWord("PMDA & FDA")).isEmpty();
        assertThat(Rewording.withoutOneWord("a b c d e f g h i")).isEmpty();
    }
}
