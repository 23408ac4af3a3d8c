package dev.kikigraph.insight.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexQueryTests {

    @Test
    void japaneseIsAPhraseOfPairs() {
        assertThat(IndexQuery.of(SearchTerms.of("基盤法")))
                .isEqualTo("search_names:ᛝ基盤法^10000 search_names:ᛝ基盤法^10000 search_names:ᛝ基盤法*^1000"
                        + " (+(search_names:\"基盤 盤法\"^10 search_text:\"基盤 盤法\"))");
    }

    @Test
    void japaneseWithACharacterAloneIsAPhraseOfCharacters() {
        assertThat(IndexQuery.of(SearchTerms.of("第2期"))).contains("search_names:\"第 2 期\"^10");
    }

    @Test
    void wordsAreFoundInflectedAndTheLastOneUnfinished() {
        assertThat(IndexQuery.of(SearchTerms.of("Hubs of")))
                .isEqualTo("search_names:ᛝhubsof^10000 search_names:ᛝhubof^10000 search_names:ᛝhubsof*^1000"
                        + " (+(search_names:\"hub\"^10 search_text:\"hub\")"
                        + " +(search_names:\"of\"^10 search_text:\"of\" search_names:of*^10 search_text:of*))");
    }

    @Test
    void nothingThatIsTypedReachesTheParser() {
        assertThat(IndexQuery.of(SearchTerms.of("x\" OR id:*~2 AND [a TO 医]")))
                .doesNotContain(" OR ", " AND ", " TO ", "[", "~", "id:");
    }
}
