package dev.kikigraph.seed.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025                  | 2025
            2025-12               | 2025-12
            2025-12-01            | 2025-12-01
            2025年                | 2025
            2025年12月            | 2025-12
            2025年12月末          | 2025-12
            2025年8月現在         | 2025-08
            2026年1月時点         | 2026-01
            2025年 10月 8日       | 2025-10-08
            2025年10月8日（水）   | 2025-10-08
            2025/12/1             | 2025-12-01
            2025.12               | 2025-12
            令和7年9月3日         | 2025-09-03
            令和元年5月           | 2019-05
            令和7年春             | 2025
            令和７年１２月        | 2025-12
            平成28年4月           | 2016-04
            平成31年4月1日        | 2019-04-01
            昭和64年1月           | 1989-01
            大正元年              | 1912
            明治元年              | 1868
            R7.9.3                | 2025-09-03
            Ｒ７.９               | 2025-09
            H28.4                 | 2016-04
            S63                   | 1988
            令和7年度末           | 2026-03
            April 2026            | 2026-04
            Sept. 2026            | 2026-09
            1 April 2026          | 2026-04-01
            May 12, 2026          | 2026-05-12
            2028年2月29日         | 2028-02-29
            """)
    void understands(String printed, String date) {
        assertThat(PrintedDate.parse(printed)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025年2月30日         | does not exist: 2025-02 has 28 days
            2025-13               | does not exist: there is no month 13
            2025年0月             | does not exist: there is no month 0
            2025年10月8日（木）   | does not exist: 2025-10-08 is a 水曜日
            令和元年4月           | does not exist: 令和 began after that month
            令和0年               | is no year: an era begins with year 1
            20255                 | is no date
            1203年                | is no year between 1800 and 2199
            令和8年度             | is a fiscal year, not a date; give the date beside it, as in { printed: 令和8年度, value: 2026-04 }
            来年                  | is no date; a date is written as 2025, 2025-12, 2025-12-01
            2025年～2029年        | is no date
            10月8日               | is no date
            """)
    void refuses(String printed, String reason) {
        assertThatThrownBy(() -> PrintedDate.parse(printed))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-12", "2025-12-01"})
    void knowsTheValueItself(String text) {
        assertThat(PrintedDate.isCanonical(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年", "2025-9", "R7", "２０２５"})
    void knowsPrintFromTheValueItself(String text) {
        assertThat(PrintedDate.isCanonical(text)).isFalse();
    }
}
