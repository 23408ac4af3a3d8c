package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.http.AnswerWriter.Written;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Answers are written whole, or it is said that they are too large. */
class AnswerWriterTests {

    private static final Map<String, Object> ANSWER = Map.of("data", Map.of("name", "日本"));
    private static final String WRITTEN = "{\"data\":{\"name\":\"日本\"}}";
    private static final int BYTES = 26;

    @ParameterizedTest
    @ValueSource(ints = {BYTES, BYTES + 1, 1_000_000})
    void answerWithinTheLimitIsWritten(int limit) {
        Written written = written(ANSWER, limit);

        assertThat(text(written)).isEqualTo(WRITTEN);
        assertThat(written.bytes()).hasSize(BYTES);
        assertThat(written.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BYTES - 1})
    void answerBeyondTheLimitIsAnErrorAlone(int limit) {
        Written written = written(ANSWER, limit);

        assertThat(text(written))
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"The answer is larger than %d bytes; no more are allowed. Ask for smaller pages (first), for fewer fields, or in several requests.\",\"extensions\":{\"code\":\"ANSWER_TOO_LARGE\",\"limit\":%d}}]}",
                        limit, limit);
        assertThat(written.isWhole()).isFalse();
    }

    @Test
    void noMoreThanTheLimitIsKeptOfALargeAnswer() {
        String line = "x".repeat(1_000);
        List<String> endless = Collections.nCopies(2_000_000, line);

        assertThat(text(written(Map.of("data", endless), 10_000))).contains("ANSWER_TOO_LARGE");
    }

    private static String text(Written written) {
        return new String(written.bytes(), StandardCharsets.UTF_8);
    }

    private static Written written(Map<String, Object> answer, int limit) {
        return new AnswerWriter(DataSize.ofBytes(limit)).write(answer);
    }
}
