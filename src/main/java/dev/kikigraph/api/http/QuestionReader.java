package dev.kikigraph.api.http;

import dev.kikigraph.problem.Shortened;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads questions strictly, so that what is wrong with one can be told. */
public final class QuestionReader {

    private static final String QUERY = "query";
    private static final String DOCUMENT_ID = "documentId";
    private static final String OPERATION_NAME = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";

    private static final String PERSISTED = "persistedQuery";
    private static final String HASH = "sha256Hash";

    /** Deeper than any filter. Whatever reads values later does so by recursion. */
    private static final int DEPTH = 200;

    /** So many bytes a name, value or bracket has on average: read, each takes several times as much memory. */
    private static final int BYTES_OF_TOKEN = 10;

    private final JsonMapper json;
    private final long tokens;

    /** @param body how large the body of a request may be */
    public QuestionReader(DataSize body) {
        this.tokens = body.toBytes() / BYTES_OF_TOKEN;
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEPTH)
                                .maxTokenCount(tokens)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** Reads the body of a POST. */
    public Question ofBody(byte[] bytes) throws UnreadableQuestionException {
        if (bytes.length == 0) {
            throw UnreadableQuestionException.ofBody("The body is empty.");
        }
        try {
            Object body = value("The body", bytes);
            if (body instanceof List) {
                throw new NoQuestionException("The body is a list; one question is answered a request.");
            }
            if (!(body instanceof Map<?, ?> map)) {
                throw new NoQuestionException("The body is %s; it must be an object.".formatted(print(body)));
            }
            return question("The body", map);
        } catch (NoQuestionException e) {
            throw UnreadableQuestionException.ofBody(e.getMessage());
        }
    }

    /** Reads the parameters of the address of a GET. */
    public Question ofParameters(Map<String, String[]> parameters) throws UnreadableQuestionException {
        try {
            Map<String, @Nullable Object> asked = new HashMap<>();
            for (String name : Set.of(QUERY, DOCUMENT_ID, OPERATION_NAME, VARIABLES, EXTENSIONS)) {
                String[] values = parameters.getOrDefault(name, new String[0]);
                if (values.length > 1) {
                    throw new NoQuestionException("The address has \"%s\" more than once.".formatted(name));
                }
                if (values.length == 1) {
                    asked.put(name, parameter(name, values[0]));
                }
            }
            return question("The address", asked);
        } catch (NoQuestionException e) {
            throw UnreadableQuestionException.ofAddress(e.getMessage());
        }
    }

    /** Names and documents stand in an address as they are, what is an object as JSON; an empty one is none. */
    private @Nullable Object parameter(String name, String value) throws NoQuestionException {
        boolean isText = !name.equals(VARIABLES) && !name.equals(EXTENSIONS);
        if (isText || value.isEmpty()) {
            return value.isEmpty() ? null : value;
        }
        return value("\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Object value(String what, byte[] bytes) throws NoQuestionException {
        Object value;
        try {
            value = json.readValue(bytes, Object.class);
        } catch (StreamConstraintsException e) {
            throw new NoQuestionException(
                    "%s nests lists and objects deeper than %d levels, has more than %,d names, values and brackets, or has a number of more than a thousand digits."
                            .formatted(what, DEPTH, tokens));
        } catch (UnexpectedEndOfInputException e) {
            throw new NoQuestionException("%s is JSON that ends before it is complete.".formatted(what));
        } catch (JacksonException e) {
            throw new NoQuestionException("%s is no JSON: %s.".formatted(what, Shortened.name(e.getOriginalMessage())));
        }
        if (Surrogates.isEscaped(bytes) && Surrogates.isAlone(value)) {
            throw new NoQuestionException(
                    "%s has half a character: \\uD800 to \\uDFFF stand in pairs.".formatted(what));
        }
        return value;
    }

    private static Question question(String what, Map<?, ?> asked) throws NoQuestionException {
        String document = text(asked, QUERY);
        String id = text(asked, DOCUMENT_ID);
        Map<String, @Nullable Object> extensions = object(asked, EXTENSIONS);
        String hash = hash(object(extensions, PERSISTED));
        if (document == null && id == null && hash == null) {
            throw new NoQuestionException("%s has no \"query\".".formatted(what));
        }
        if (document != null && id != null) {
            throw new NoQuestionException(
                    "%s has \"query\" and \"documentId\"; one of them is enough.".formatted(what));
        }
        return new Question(
                document == null ? "" : document,
                id,
                hash,
                text(asked, OPERATION_NAME),
                object(asked, VARIABLES),
                extensions);
    }

    /** The hash of a persisted query after Apollo's protocol; null where there is none. */
    private static @Nullable String hash(Map<String, @Nullable Object> persisted) throws NoQuestionException {
        if (persisted.isEmpty()) {
            return null;
        }
        String hash = text(persisted, HASH);
        if (hash == null || !Integer.valueOf(1).equals(persisted.get("version"))) {
            throw new NoQuestionException("\"persistedQuery\" has \"version\": 1 and a \"sha256Hash\".");
        }
        return hash;
    }

    private static @Nullable String text(Map<?, ?> asked, String key) throws NoQuestionException {
        Object value = asked.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new NoQuestionException("\"%s\" is %s; it must be text.".formatted(key, print(value)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(Map<?, ?> asked, String key) throws NoQuestionException {
        Object value = asked.get(key);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map) {
            return (Map<String, @Nullable Object>) value;
        }
        throw new NoQuestionException("\"%s\" is %s; it must be an object.".formatted(key, print(value)));
    }

    private static String print(@Nullable Object value) {
        return value instanceof Map
                ? "an object"
                : value instanceof List ? "a list" : Shortened.name(String.valueOf(value));
    }

    private static final class NoQuestionException extends Exception {

        NoQuestionException(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
