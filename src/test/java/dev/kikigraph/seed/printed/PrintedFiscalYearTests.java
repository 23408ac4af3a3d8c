package dev.kikigraph.seed.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedFiscalYearTests {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026",
        "2025年度, 2025",
        "FY2025, 2025",
        "令和8年度, 2026",
        "令和 ８ 年度, 2026",
        "令和元年度, 2019",
        "平成29年度, 2017",
        "平成35年度, 2023",
        "R4年度, 2022",
        "R5, 2023",
        "Ｒ８, 2026",
        "H31, 2019",
    })
    void understands(String printed, int year) {
        assertThat(PrintedFiscalYear.parse(printed)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            令和8年          | is a calendar year, not a fiscal one
            2025年           | is a calendar year, not a fiscal one
            令和8年度予算案  | is no fiscal year; a fiscal year is written as 2026, 2026年度, FY2026, 令和8年度 or R8
            1026             | is no fiscal year
            8                | is no fiscal year
            2025-26          | is no fiscal year
            """)
    void refuses(String printed, String reason) {
        assertThatThrownBy(() -> PrintedFiscalYear.parse(printed))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining(reason);
    }
}
