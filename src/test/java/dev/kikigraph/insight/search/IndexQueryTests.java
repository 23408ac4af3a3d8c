package dev.kikigraph.insight.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexQueryTests {

    @Test
    void japaneseIsAPhraseOfPairs() {
        assertThat(IndexQuery.of(SearchTerms.of("基盤法")))
                .isEqualTo("searchNames:ᛝ基盤法^10000 searchNames:ᛝ基盤法^10000 searchNames:ᛝ基盤法*^1000"
                        + " (+(searchNames:\"基盤 盤法\"^10 searchText:\"基盤 盤法\"))");
    }

    @Test
    void japaneseWithACharacterAloneIsAPhraseOfCharacters() {
        assertThat(IndexQuery.of(SearchTerms.of("第2期"))).contains("searchNames:\"第 2 期\"^10");
    }

    @Test
    void wordsAreFoundInflectedAndTheLastOneUnfinished() {
        assertThat(IndexQuery.of(SearchTerms.of("Hubs of")))
                .isEqualTo("searchNames:ᛝhubsof^10000 searchNames:ᛝhubof^10000 searchNames:ᛝhubsof*^1000"
                        + " (+(searchNames:\"hub\"^10 searchText:\"hub\")"
                        + " +(searchNames:\"of\"^10 searchText:\"of\" searchNames:of*^10 searchText:of*))");
    }

    @Test
    void nothingThatIsTypedReachesTheParser() {
        assertThat(IndexQuery.of(SearchTerms.of("x\" OR id:*~2 AND [a TO 医]")))
                .doesNotContain(" OR ", " AND ", " TO ", "[", "~", "id:");
    }
}
