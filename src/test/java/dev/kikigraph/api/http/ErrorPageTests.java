package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTests {

    @ParameterizedTest
    @CsvSource({
        "404, 頁が見つかりません, Page not found",
        "400, 答えられない要求です, Request not answered",
        "405, 答えられない要求です, Request not answered",
        "500, いま答えられません, No answer now",
        "503, いま答えられません, No answer now"
    })
    void headingSaysInBothLanguagesWhatIsTheMatter(int status, String japanese, String english) throws IOException {
        assertThat(page(status))
                .contains("<title>" + japanese + " " + english + " — Kikigraph</title>")
                .contains("<h1>" + japanese + " <span lang=\"en\">" + english + "</span></h1>")
                .doesNotContain("{", "style=", "<style", "<script");
    }

    @Test
    void whereNothingIsOneCanSearch() throws IOException {
        assertThat(page(404)).containsOnlyOnce("<form action=\"/search\">");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 429, 500, 503})
    void whereASearchWouldNotHelpThereIsNone(int status) throws IOException {
        assertThat(page(status)).doesNotContain("<form", "<input");
    }

    private static String page(int status) throws IOException {
        return new String(ErrorPage.bytes(status), StandardCharsets.UTF_8);
    }
}
