package dev.kikigraph.seed.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.ontology.ScalarKind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainValuesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026 | 令和8年度当初予算案        | true
                    2026 | R8予算案額                | true
                    2025 | 研究課題（R5～7年度）       | true
                    2019 | 令和元年度                | true
                    2025 | 令和8年度（）内は前年度     | true
                    2025 | 令和8年度当初予算案        | false
                    2020 | 平成2年度                 | false
                    2026 | 12026人                  | false
                    """)
    void fiscalYearsStandInAnyForm(long year, String text, boolean stands) {
        assertThat(PlainValues.stands(ScalarKind.FISCAL_YEAR, year, FoldedText.of(text)))
                .isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-06-17 | 2026年6月16・17日        | true
                    2025-10-10 | 2025年10月8日（水）～10日 | true
                    2022-07    | ベトナム（2022年7月～）    | true
                    2025       | 令和7年                 | true
                    2026-04    | In April 2026          | true
                    2026-09    | since Sept. 2026       | true
                    2026-05-12 | May 12, 2026           | true
                    2026-05-02 | on 2 May 2026          | true
                    2026-05-02 | on 12 May 2026         | false
                    2026-03    | the marching of 2026   | false
                    2026-06-07 | 2026年6月16・17日        | false
                    2025-07    | 2025年5月、7件           | false
                    """)
    void datesStandInAnyForm(String date, String text, boolean stands) {
        assertThat(PlainValues.stands(ScalarKind.PARTIAL_DATE, date, FoldedText.of(text)))
                .isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025-09-03 | 9月3日    | 令和7年             | true
                    2025-10-10 | 10日（金） | 2025年10月8日～10日  | true
                    2017-04    | 平成29年度 | 平成29年度より       | true
                    2023-03    | 令和4年度  | 令和4年度までに      | true
                    2026       | 夏 目途   | 令和8年             | true
                    2025-09-13 | 9月3日    | 令和7年             | false
                    2026-09-03 | 9月3日    | 令和7年             | false
                    2017-05    | 平成29年度 | 平成29年5月         | false
                    2025-12    | 夏 目途   | 令和7年12月         | false
                    """)
    void aDateMayTakeItsYearFromTheLines(String date, String printed, String lines, boolean follows) {
        assertThat(PlainValues.follow(
                        ScalarKind.PARTIAL_DATE,
                        Map.of("startsOn", date),
                        FoldedText.of(printed),
                        FoldedText.of(lines)))
                .isEqualTo(follows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    158.0 | 全国158の協力医療機関など | true
                    50.0  | 1年目の5割程度           | true
                    0.0   | 無料                    | true
                    15.0  | 全国158の協力医療機関など | false
                    0.0   | 有料                    | false
                    """)
    void aNumberMustStandInThePrint(double value, String printed, boolean follows) {
        assertThat(PlainValues.follow(
                        ScalarKind.DECIMAL,
                        Map.of("value", value, "valueQualifier", "EXACT"),
                        FoldedText.of(printed),
                        FoldedText.of("")))
                .isEqualTo(follows);
    }
}
