package dev.kikigraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            令和7年度          | 2025
            令和７年度         | 2025
            令和元年度         | 2019
            平成30年度         | 2018
            R7                 | 2025
            Ｒ７年度           | 2025
            2025年度           | 2025
            FY2025             | 2025
            FY 2025            | 2025
            fiscal 2025        | 2025
            Fiscal year 2025   | 2025
            """)
    void isOneInAllSpellings(String text, int year) {
        FiscalYear found = SearchTokens.of(text).fiscalYear();

        assertThat(found).isNotNull();
        assertThat(found.year()).isEqualTo(year);
        assertThat(found.word()).isEqualTo("fy" + year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和7年12月", "令和7年", "2025年", "2025", "R&D", "IDR7", "R7年3月", "令和", "年度"})
    void datesAndOtherWordsAreNone(String text) {
        assertThat(SearchTokens.of(text).fiscalYears()).isEmpty();
    }

    @Test
    void tellsWhereItStands() {
        assertThat(SearchTokens.of("令和6年度補正・R8当初").fiscalYears())
                .containsExactly(new FiscalYear(2024, 0, 5, 0, 5), new FiscalYear(2026, 7, 1, 8, 10));
    }
}
