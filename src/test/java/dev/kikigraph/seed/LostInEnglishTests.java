package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostInEnglishTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            令和8年度の改定                 | Revision of fiscal 2026
            R6の予算                        | Budget of FY2024
            令和7・8年度の取組              | Measures of fiscal 2025 and 2026
            平成27年9月9日                  | 9 September 2015
            24億円と5,600万円               | 2.4 billion yen and 56 million yen
            約21百万円                      | About 21 million yen
            1件当たり3年以内                | Within three years per case
            シェアの5割以上                 | At least half of the share
            シェアの3割                     | 30% of the share
            第２回の会合                    | Second meeting
            最大10件                        | At most ten
            ICTとNDBの活用                  | Use of information and communication technology and the National Database
            カタログDB                      | The catalogue database
            PD-1/PD-L1阻害剤                | PD-1 or PD-L1 inhibitors
            Ｗｅｂ会議                      | Meeting on the web
            """)
    void nothingIsLostInAnotherForm(String japanese, String english) {
        assertThat(LostInEnglish.of(japanese, english)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            令和8年度の改定         | The revision              | 8
            令和8年度の改定         | Revision of fiscal 2025   | 8
            5.9億円の内数           | Part of 5.9 hundred yen   | 590000000
            シェアの100%            | The whole of the share    | 100
            ICTを使う               | It uses networks          | ict
            SaMDの英訳              | English translations      | samd
            C1とC2                  | Only C1                   | 2, c2
            IDの発行                | It is given out           | id
            """)
    void numbersAndLatinWordsAreLost(String japanese, String english, String lost) {
        assertThat(String.join(", ", LostInEnglish.of(japanese, english))).isEqualTo(lost);
    }
}
