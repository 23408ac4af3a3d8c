package dev.kikigraph.seed.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - ◆ **試験 事業**の概要 | 試験事業
                    新償還価格 <u>18,100円</u> | 18,100円
                    単価は<br/>１２億円 | 12億円
                    (AMED)において | ＡＭＥＤ
                    約500〜3000万円 | 約500～3000万円
                    ①3拠点、②4拠点 | 3拠点
                    <MEDISO相談件数> | MEDISO相談件数
                    """)
    void typesettingDoesNotMatter(String line, String wanted) {
        assertThat(FoldedText.of(line).contains(wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    参加者 17人 | 7人
                    参加者 1,700人 | 700人
                    7.7億円 | 7億円
                    7.75億円 | 7.7
                    REDEED | RED
                    """)
    void numbersAndWordsAreFoundWhole(String line, String wanted) {
        assertThat(FoldedText.of(line).contains(wanted)).isFalse();
    }

    @Test
    void aNameMayEndInTheNextLine() {
        FoldedText text = FoldedText.of(List.of("- 次世代ヘルステック・", "- スタートアップ育成支援事業"));

        assertThat(text.contains("次世代ヘルステック・スタートアップ育成支援事業")).isTrue();
    }

    @Test
    void aNameInOwnWordsNeedsAllItsWords() {
        FoldedText text = FoldedText.of("諸外国からの研修生を我が国の医療機関等への受け入れ");

        assertThat(text.containsWordsOf("医療機関等への研修生の受入れ")).isTrue();
        assertThat(text.containsWordsOf("医療機関での研修の費用")).isFalse();
        assertThat(text.containsWordsOf("の")).isFalse();
    }

    @Test
    void markupAndBulletsAloneAreNoText() {
        assertThat(FoldedText.of(" | | <br> ** ").isEmpty()).isTrue();
        assertThat(FoldedText.of("①").isEmpty()).isFalse();
    }
}
