package dev.kikigraph.seed.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.seed.printed.PrintedRatio.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedRatioTests {

    @ParameterizedTest
    @CsvSource({
        "2/3, 2, 3",
        "（2/3）, 2, 3",
        "１/２以内, 1, 2",
        "10/10, 10, 10",
        "3分の2, 2, 3",
        "48%, 48, 100",
        "7.5％, 75, 1000",
        "8割, 8, 10",
    })
    void understands(String printed, long numerator, long denominator) {
        assertThat(PrintedRatio.parse(printed)).isEqualTo(new Ratio(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"定額", "約2/3", "1/2～2/3", "2", "0.5", "1/0"})
    void refuses(String printed) {
        assertThatThrownBy(() -> PrintedRatio.parse(printed))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageStartingWith("is no ratio");
    }

    @Test
    void dividesItsParts() {
        assertThat(new Ratio(3, 4).value()).isEqualTo(0.75);
    }
}
