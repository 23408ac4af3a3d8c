package dev.kikigraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CollationTests {

    private static final List<String> JAPANESE = List.of(
            "(株)北鉄道",
            "1.5倍",
            "20事業",
            "100事業",
            "AMED",
            "Fitch",
            "FUJIFILM",
            "G7",
            "G10",
            "アメリカ",
            "オーストラリア",
            "オランダ",
            "ギリシャ",
            "きりん",
            "データ",
            "デンマーク",
            "はし",
            "ばし",
            "パシ",
            "株式会社",
            "経済産業省",
            "令和8年度",
            "令和10年度");

    private static final List<String> ENGLISH = List.of(
            "2 programmes",
            "10 programmes",
            "AI devices",
            "aid",
            "Étoile",
            "Fitch",
            "FUJIFILM",
            "G7",
            "G10",
            "zebra",
            "オーストラリア",
            "株式会社");

    @Test
    void japaneseIsInTheOrderOfADictionary() {
        assertThat(sorted(JAPANESE, Collation.japanese())).isEqualTo(JAPANESE);
    }

    @Test
    void englishIsInTheOrderOfADictionaryWithJapaneseBehind() {
        assertThat(sorted(ENGLISH, Collation.english())).isEqualTo(ENGLISH);
    }

    @Test
    void whatIsTheSameWhenItIsComparedIsInTheSamePlace() {
        Collation collation = Collation.japanese();

        assertThat(collation.key("ﾃﾞｰﾀ ＡＩ")).isEqualTo(collation.key(" データ  ai"));
        assertThat(collation.key("か\u3099")).isEqualTo(collation.key("が"));
        assertThat(collation.key("令和８年度")).isEqualTo(collation.key("令和8年度"));
    }

    @Test
    void keysAreShortAndStandInOrderAsFarAsTheyGo() {
        String longText = "医療機器".repeat(5_000);
        Collation collation = Collation.japanese();

        assertThat(collation.key(longText + "あ")).hasSize(400).isEqualTo(collation.key(longText + "い"));
        assertThat(collation.key("医療機器")).isLessThan(collation.key(longText));
        assertThat(collation.key(longText)).isLessThan(collation.key("医療品"));
    }

    @Test
    void localeOfTheMachineDoesNotMatter() {
        String expected = Collation.english().key("INDIA istanbul");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(Collation.english().key("INDIA istanbul")).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> sorted(List<String> texts, Collation collation) {
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(Comparator.comparing(collation::key));
        return shuffled;
    }
}
