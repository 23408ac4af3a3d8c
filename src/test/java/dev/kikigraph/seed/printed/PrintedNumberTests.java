package dev.kikigraph.seed.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNumberTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7.7億円              | 770000000     |           |           | EXACT     | 円
            54百万円             | 54000000      |           |           | EXACT     | 円
            24,485千円           | 24485000      |           |           | EXACT     | 円
            1億2,000万円         | 120000000     |           |           | EXACT     | 円
            10,000万円           | 100000000     |           |           | EXACT     | 円
            2千万円              | 20000000      |           |           | EXACT     | 円
            2千5百万円           | 25000000      |           |           | EXACT     | 円
            3兆5,000億円         | 3500000000000 |           |           | EXACT     | 円
            5,600万円程度        | 56000000      |           |           | ABOUT     | 円
            約21百万円           | 21000000      |           |           | ABOUT     | 円
            約１.５億円          | 150000000     |           |           | ABOUT     | 円
            500～3000万円/件     |               | 5000000   | 30000000  | RANGE     | 円/件
            約500～3000万円      |               | 5000000   | 30000000  | RANGE     | 円
            約500〜3000万円      |               | 5000000   | 30000000  | RANGE     | 円
            1億～1億5,000万円    |               | 100000000 | 150000000 | RANGE     | 円
            最大5億円            | 500000000     |           | 500000000 | UP_TO     | 円
            266千円まで          | 266000        |           | 266000    | UP_TO     | 円
            上限9,600万円        | 96000000      |           | 96000000  | UP_TO     | 円
            30万円以上           | 300000        | 300000    |           | AT_LEAST  | 円
            （1.1億円）          | 110000000     |           |           | EXACT     | 円
            ¥1,250               | 1250          |           |           | EXACT     | ¥
            1275人               | 1275          |           |           | EXACT     | 人
            896件                | 896           |           |           | EXACT     | 件
            1件                  | 1             |           |           | EXACT     | 件
            13 拠点程度          | 13            |           |           | ABOUT     | 拠点
            80万検体             | 800000        |           |           | EXACT     | 検体
            約512万人分          | 5120000       |           |           | ABOUT     | 人分
            延べ約290億件        | 29000000000   |           |           | ABOUT     | 件
            のべ2,570人          | 2570          |           |           | EXACT     | 人
            計17件               | 17            |           |           | EXACT     | 件
            360万人              | 3600000       |           |           | EXACT     | 人
            2-3万人              |               | 20000     | 30000     | RANGE     | 人
            10人～20人           |               | 10        | 20        | RANGE     | 人
            10から20回           |               | 10        | 20        | RANGE     | 回
            400回以上600回未満   |               | 400       | 600       | RANGE     | 回
            1,900件を超える      | 1900          | 1900      |           | MORE_THAN | 件
            5,000億ドル超        | 500000000000  | 500000000000 |        | MORE_THAN | ドル
            23万人以上           | 230000        | 230000    |           | AT_LEAST  | 人
            10以上の国           | 10            | 10        |           | AT_LEAST  | 国
            600回未満            | 600           |           | 600       | LESS_THAN | 回
            5年以内              | 5             |           | 5         | UP_TO     | 年
            3工程                | 3             |           |           | EXACT     | 工程
            10件程               | 10            |           |           | ABOUT     | 件
            100件前後            | 100           |           |           | ABOUT     | 件
            3年を目途            | 3             |           |           | ABOUT     | 年
            40%以上              | 40            | 40        |           | AT_LEAST  | %
            約3.7％              | 3.7           |           |           | ABOUT     | %
            ~30%                 | 30            |           |           | ABOUT     | %
            ▲3.2%                | -3.2          |           |           | EXACT     | %
            77                   | 77            |           |           | EXACT     |
            130/100              | 1.3           |           |           | EXACT     |
            2/3                  | 0.6666666666666667 |      |           | EXACT     |
            ~25B USD             | 25000000000   |           |           | ABOUT     | USD
            US$1.2 billion       | 1200000000    |           |           | EXACT     | US$
            約6543億ドル         | 654300000000  |           |           | ABOUT     | ドル
            3cm²以下             | 3             |           | 3         | UP_TO     | cm²
            5㎡                  | 5             |           |           | EXACT     | m²
            """)
    void understands(
            String printed,
            @Nullable BigDecimal value,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            Qualifier qualifier,
            @Nullable String unit) {
        Quantity quantity = PrintedNumber.parse(printed);

        assertThat(plain(quantity.value())).isEqualTo(plain(value));
        assertThat(plain(quantity.min())).isEqualTo(plain(min));
        assertThat(plain(quantity.max())).isEqualTo(plain(max));
        assertThat(quantity.qualifier()).isEqualTo(qualifier);
        assertThat(quantity.unit()).isEqualTo(unit == null ? "" : unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一億円               | is no number
            （－）               | is no number
            円                   | is no number
            数百件               | is no number
            ～3000万円           | may mean about or up to
            24,48千円            | is no number; groups of three digits are parted by commas
            1億20,000万円        | its parts do not get smaller
            1 2件                | its parts do not get smaller
            5百3千円             | its parts do not get smaller
            1～1億5,000万円      | it is not clear what scales the first number
            9,000～1億円         | is no range: it begins with 900000000000 and ends with 100000000
            10人～20件           | its ends have different units
            10件以上5件以上      | is not understood
            最大10件以上         | bounds that contradict each other
            5.9億円の内数        | is not understood
            100人弱              | 人弱 may change the number
            20数件               | 数件 may change the number
            3年で達成            | 年で達成 may change the number
            2年目                | 年目 may change the number
            1人当たり1,250円     | 人当たり may change the number
            7.7億円（新規）      | is not understood
            21百万円×6拠点       | is not understood
            8割                  | 割 may change the number
            5/0                  | it divides by zero
            """)
    void refusesWhatItCannotBeSureOf(String printed, String reason) {
        assertThatThrownBy(() -> PrintedNumber.parse(printed))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining(reason);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
