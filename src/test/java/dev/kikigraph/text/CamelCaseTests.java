package dev.kikigraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CamelCaseTests {

    @Test
    void wordsBeginWithCapitals() {
        assertThat(CamelCase.split("fiscalYear", " ")).isEqualTo("fiscal Year");
        assertThat(CamelCase.split("SupportHub", "_")).isEqualTo("Support_Hub");
        assertThat(CamelCase.split("mp3File", " ")).isEqualTo("mp3 File");
        assertThat(CamelCase.split("name", " ")).isEqualTo("name");
    }
}
