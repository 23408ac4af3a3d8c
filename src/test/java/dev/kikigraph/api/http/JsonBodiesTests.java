package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;
import org.springframework.util.unit.DataSize;

/** Answers are written whole, or it is said that they are too large. */
class JsonBodiesTests {

    private static final Map<String, Object> ANSWER = Map.of("data", Map.of("name", "日本"));
    private static final String WRITTEN = "{\"data\":{\"name\":\"日本\"}}";
    private static final int BYTES = 26;

    @ParameterizedTest
    @ValueSource(ints = {BYTES, BYTES + 1, 1_000_000})
    void answerWithinTheLimitIsWrittenWithItsLength(int limit) throws IOException {
        MockHttpOutputMessage message = written(ANSWER, limit);

        assertThat(message.getBodyAsString()).isEqualTo(WRITTEN);
        assertThat(message.getHeaders().getContentLength()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BYTES - 1})
    void answerBeyondTheLimitIsAnErrorAlone(int limit) throws IOException {
        MockHttpOutputMessage message = written(ANSWER, limit);

        assertThat(message.getBodyAsString())
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"The answer is larger than %d bytes; no more are allowed. Ask for smaller pages (first), for fewer fields, or in several requests.\",\"extensions\":{\"code\":\"ANSWER_TOO_LARGE\",\"limit\":%d}}]}",
                        limit, limit);
        assertThat(message.getHeaders().getContentLength()).isEqualTo(message.getBodyAsBytes().length);
    }

    @Test
    void noMoreThanTheLimitIsKeptOfALargeAnswer() throws IOException {
        String text = "x".repeat(1_000);
        List<String> endless = Collections.nCopies(2_000_000, text);

        MockHttpOutputMessage message = written(Map.of("data", endless), 10_000);

        assertThat(message.getBodyAsString()).contains("ANSWER_TOO_LARGE");
    }

    private static MockHttpOutputMessage written(Map<String, Object> answer, int limit) throws IOException {
        MockHttpOutputMessage message = new MockHttpOutputMessage();
        new JsonBodies(DataSize.ofBytes(limit)).write(answer, MediaType.APPLICATION_JSON, message);
        return message;
    }
}
