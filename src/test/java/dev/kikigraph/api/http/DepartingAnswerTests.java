package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DepartingAnswerTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void bodyThatIsTakenIsNotHeldBesides() throws Exception {
        DepartingAnswer answer = new DepartingAnswer(request, new MockHttpServletResponse());
        answer.getOutputStream().write("all of it".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.held()).isEqualTo(9);

        try (InputStream body = answer.takeBody()) {
            assertThat(answer.held()).isZero();
            assertThat(body.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("all of it");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true",
                "text/html                                                       | true",
                "*/*                                                             | false",
                "application/json, text/html                                     | false",
                "application/json;q=0.5, text/html                               | true",
                "application/json, text/html;q=0                                 | false",
                "no type                                                         | false",
                "                                                                | false"
            })
    void pagesAreForThoseWhoWantThemBeforeAnythingElse(String accept, boolean page) throws Exception {
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        DepartingAnswer answer = new DepartingAnswer(request, response);

        answer.sendError(404);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(new String(answer.takeBody().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith(page ? "<!doctype html>" : "{\"errors\":[");
    }
}
