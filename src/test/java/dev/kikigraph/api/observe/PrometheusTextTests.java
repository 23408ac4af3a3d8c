package dev.kikigraph.api.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTextTests {

    @Test
    void samplesAreRead() {
        PrometheusText text =
                PrometheusText.parse("# HELP a_total x\n# TYPE a_total counter\na_total{b=\"c\\\"\"} 2.0\n");

        assertThat(text.sum("a_total", Map.of())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1",
                "a 1\n",
                "# TYPE a gauge\na{b=c} 1\n",
                "# TYPE a gauge\na{b=\"c\"} one\n",
                "# TYPE a gauge\na 1\na 1\n",
                "# TYPE a gauge\na{b=\"c\nd\"} 1\n",
                "# TYPE a gauge\n# TYPE a gauge\na 1\n",
                "# TYPE a thing\na 1\n"
            })
    void whatIsNotInTheFormatIsRefused(String text) {
        assertThatThrownBy(() -> PrometheusText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
