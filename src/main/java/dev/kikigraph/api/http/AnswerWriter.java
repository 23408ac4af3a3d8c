package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON, whole or not at all. */
public final class AnswerWriter {

    private final JsonMapper json = JsonMapper.shared();
    private final int limit;

    /** @param limit how large an answer may be */
    public AnswerWriter(DataSize limit) {
        this.limit = Math.toIntExact(limit.toBytes());
    }

    /** An answer as it is sent. */
    public static final class Written {

        private final byte[] bytes;
        private final boolean whole;

        private Written(byte[] bytes, boolean whole) {
            this.bytes = bytes;
            this.whole = whole;
        }

        byte[] bytes() {
            return bytes;
        }

        /** Whether it is what was asked for, rather than that this is too large. */
        boolean isWhole() {
            return whole;
        }
    }

    public Written write(Map<String, Object> answer) {
        LimitedOutput output = new LimitedOutput(limit);
        try {
            json.writeValue(output, answer);
            return new Written(output.bytes(), true);
        } catch (JacksonException e) {
            if (!output.isFull()) {
                throw e;
            }
            Map<String, ?> error = Map.of("errors", List.of(tooLarge().toSpecification()));
            return new Written(json.writeValueAsBytes(error), false);
        }
    }

    private ApiError tooLarge() {
        return ApiError.ofLimit(
                ErrorCode.ANSWER_TOO_LARGE,
                "The answer is larger than %,d bytes; no more are allowed. Ask for smaller pages (first), for fewer fields, or in several requests."
                        .formatted(limit),
                limit,
                null);
    }
}
