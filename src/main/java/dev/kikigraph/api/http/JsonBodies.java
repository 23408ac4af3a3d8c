package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.Shortened;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads questions from JSON, strictly, so that what is wrong with a body can be told; and writes answers as JSON. */
public final class JsonBodies extends AbstractHttpMessageConverter<Object> {

    /** Deeper than any filter. Whatever reads values later does so by recursion. */
    private static final int DEPTH = 200;

    private final JsonMapper reading = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonMapper writing = JsonMapper.shared();
    private final int limit;

    /** @param limit how large an answer may be */
    public JsonBodies(DataSize limit) {
        super(MediaType.APPLICATION_JSON, MediaTypes.APPLICATION_GRAPHQL_RESPONSE);
        this.limit = Math.toIntExact(limit.toBytes());
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == SerializableGraphQlRequest.class || Map.class.isAssignableFrom(type);
    }

    @Override
    protected SerializableGraphQlRequest readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        byte[] bytes = message.getBody().readAllBytes();
        if (bytes.length == 0) {
            throw new UnreadableBodyException("The body is empty.");
        }
        Object json = json(bytes);
        if (Surrogates.isEscaped(bytes) && Surrogates.isAlone(json)) {
            throw new UnreadableBodyException("The body has half a character: \\uD800 to \\uDFFF stand in pairs.");
        }
        return request(json);
    }

    private @Nullable Object json(byte[] bytes) throws UnreadableBodyException {
        try {
            return reading.readValue(bytes, Object.class);
        } catch (StreamConstraintsException e) {
            throw new UnreadableBodyException(
                    "The body nests lists and objects deeper than %d levels, or has a number of more than a thousand digits."
                            .formatted(DEPTH));
        } catch (UnexpectedEndOfInputException e) {
            throw new UnreadableBodyException("The body is JSON that ends before it is complete.");
        } catch (JacksonException e) {
            throw new UnreadableBodyException(
                    "The body is no JSON: %s.".formatted(Shortened.name(e.getOriginalMessage())));
        }
    }

    private static SerializableGraphQlRequest request(@Nullable Object json) throws UnreadableBodyException {
        if (json instanceof List) {
            throw new UnreadableBodyException("The body is a list; one question is answered a request.");
        }
        if (!(json instanceof Map<?, ?> body)) {
            throw new UnreadableBodyException("The body is %s; it must be an object.".formatted(print(json)));
        }
        SerializableGraphQlRequest request = new SerializableGraphQlRequest();
        String query = text(body, "query");
        if (query == null) {
            throw new UnreadableBodyException("The body has no \"query\".");
        }
        request.setQuery(query);
        request.setOperationName(text(body, "operationName"));
        request.setVariables(object(body, "variables"));
        request.setExtensions(object(body, "extensions"));
        return request;
    }

    private static @Nullable String text(Map<?, ?> body, String key) throws UnreadableBodyException {
        Object value = body.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new UnreadableBodyException("\"%s\" is %s; it must be text.".formatted(key, print(value)));
    }

    @SuppressWarnings("unchecked")
    private static <V extends @Nullable Object> Map<String, V> object(Map<?, ?> body, String key)
            throws UnreadableBodyException {
        Object value = body.get(key);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map) {
            return (Map<String, V>) value;
        }
        throw new UnreadableBodyException("\"%s\" is %s; it must be an object.".formatted(key, print(value)));
    }

    private static String print(@Nullable Object value) {
        return value instanceof Map
                ? "an object"
                : value instanceof List ? "a list" : Shortened.name(String.valueOf(value));
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage message) throws IOException {
        LimitedOutput bytes = new LimitedOutput(limit);
        try {
            writing.writeValue(bytes, answer);
        } catch (JacksonException e) {
            if (!bytes.isFull()) {
                throw e;
            }
            bytes = new LimitedOutput(Integer.MAX_VALUE);
            writing.writeValue(bytes, Map.of("errors", List.of(tooLarge().toSpecification())));
        }
        message.getHeaders().setContentLength(bytes.size());
        bytes.writeTo(message.getBody());
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
