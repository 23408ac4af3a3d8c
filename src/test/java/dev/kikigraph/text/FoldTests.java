package dev.kikigraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                METI,                   meti
                ＭＥＴＩ,               meti
                IMDRF,                  imdrf
                ｼｰﾗｲﾝ,                  シーライン
                ㈱北鉄道,               (株)北鉄道
                令和８年度,             令和8年度
                ①,                      1
                か\u3099,               が
                カ゛ーナ,               ガーナ
                ハ゜,                   パ
                ΟΔΟΣ,                   οδοσ
                οδος,                   οδοσ
                İzmir,                  izmir
                ISPARTA,                isparta
                Iğdır,                  iğdir
                """)
    void widthFormAndCaseDoNotMatter(String text, String folded) {
        assertThat(Fold.of(text)).isEqualTo(folded);
    }

    @Test
    void whiteSpaceCountsOnlyBetweenWords() {
        assertThat(Fold.of(" METI\n")).isEqualTo("meti");
        assertThat(Fold.of("\u3000North \u00A0\tRail\u2028")).isEqualTo("north rail");
    }

    @Test
    void whatNobodySeesDoesNotCount() {
        assertThat(Fold.of("\uFEFFsoft\u00ADhyphen \u200Bspace")).isEqualTo("softhyphen space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\n", "\u200B", " \u200B "})
    void nothingIsLeftOfWhatIsNoText(String text) {
        assertThat(Fold.of(text)).isEmpty();
    }

    /** A text that is asked for is often the beginning of one that is held, cut off anywhere. */
    @Test
    void beginningIsFoldedAsTheWholeIs() {
        String whole = "ΟΔΟΣ ΑΘΗΝΑΣ 医療ＡＩ Straße";

        for (int length = 1; length < whole.length(); length++) {
            assertThat(Fold.of(whole)).startsWith(Fold.of(whole.substring(0, length)));
        }
    }

    @Test
    void localeOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(Fold.of("IMDRF İI")).isEqualTo("imdrf ii");
        } finally {
            Locale.setDefault(before);
        }
    }
}
