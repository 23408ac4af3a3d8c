package dev.kikigraph.insight.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexQueryTests {

    @Test
    void japaneseIsAPhrase() {
        assertThat(IndexQuery.of(SearchTerms.of("基盤")))
                .isEqualTo(
                        "searchNames:\"ᛝ 基盤 ᛝ\"^10000 searchNames:\"ᛝ 基盤\"^1000 (+(searchNames:\"基盤\"^10 searchText:\"基盤\"))");
    }

    @Test
    void wordsAreFoundInflectedAndTheLastOneUnfinished() {
        assertThat(IndexQuery.of(SearchTerms.of("Hubs of")))
                .isEqualTo("searchNames:\"ᛝ hubs of ᛝ\"^10000 searchNames:\"ᛝ hubs of\"^1000"
                        + " searchNames:\"ᛝhubsof\"^10000 searchNames:\"ᛝhubof\"^10000 searchNames:ᛝhubsof*^1000"
                        + " (+(searchNames:\"hub\"^10 searchText:\"hub\")"
                        + " +(searchNames:\"of\"^10 searchText:\"of\" searchNames:of*^10 searchText:of*))");
    }

    @Test
    void nothingThatIsTypedReachesTheParser() {
        assertThat(IndexQuery.of(SearchTerms.of("x\" OR id:*~2 AND [a TO 医]")))
                .doesNotContain(" OR ", " AND ", " TO ", "[", "~", "id:");
    }
}
