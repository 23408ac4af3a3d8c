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
                        + " (+(search_names:\"hub\"^10 search_text:\"hub\" search_context:\"hub\")"
                        + " +(search_names:\"of\"^10 search_text:\"of\" search_names:of*^10 search_text:of*"
                        + " search_context:\"of\" search_context:of*)"
                        + " +(search_names:\"hub\"^10 search_text:\"hub\" search_names:\"of\"^10 search_text:\"of\""
                        + " search_names:of*^10 search_text:of*))");
    }

    @Test
    void eachWordStandsAnywhereButOneInATextOfItsOwn() {
        assertThat(IndexQuery.of(SearchTerms.of("基盤 予算")))
                .endsWith(" (+(search_names:\"基盤\"^10 search_text:\"基盤\" search_context:\"基盤\")"
                        + " +(search_names:\"予算\"^10 search_text:\"予算\" search_context:\"予算\")"
                        + " +(search_names:\"基盤\"^10 search_text:\"基盤\" search_names:\"予算\"^10 search_text:\"予算\"))");
    }

    @Test
    void aFiscalYearIsAWordOfItsOwnHoweverItIsWritten() {
        assertThat(SearchTerms.of("R8概算要求").words())
                .extracting(word -> word.text().phrase())
                .containsExactly("r8", "概算 算要 要求");
        assertThat(IndexQuery.of(SearchTerms.of("令和8年度"))).endsWith("(+(search_names:fy2026^10 search_text:fy2026))");
        assertThat(IndexQuery.of(SearchTerms.of("FY 2026"))).endsWith("(+(search_names:fy2026^10 search_text:fy2026))");
    }

    @Test
    void aFewLettersOfSeveralWordsBeginNothing() {
        assertThat(IndexQuery.of(SearchTerms.of("M&A"))).doesNotContain("*");
        assertThat(IndexQuery.of(SearchTerms.of("MA"))).contains("search_names:ᛝma*", "search_text:ma*");
    }

    @Test
    void nothingThatIsTypedReachesTheParser() {
        assertThat(IndexQuery.of(SearchTerms.of("x\" OR id:*~2 AND [a TO 医]")))
                .doesNotContain(" OR ", " AND ", " TO ", "[", "~", "id:");
    }
}
