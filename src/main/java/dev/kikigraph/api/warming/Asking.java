package dev.kikigraph.api.warming;

import dev.kikigraph.api.http.AnswerWriter;
import dev.kikigraph.api.http.QuestionReader;
import dev.kikigraph.problem.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

/** Asks a query on the road of a request, from the bytes of its body to those of the answer, which go nowhere. */
final class Asking {

    /** Codes of errors that tell of the service rather than of the query. */
    private static final Set<ErrorCode> FAILURES = Set.of(ErrorCode.UNAVAILABLE, ErrorCode.TIMEOUT, ErrorCode.INTERNAL);

    private final WebGraphQlHandler handler;
    private final AnswerWriter writer;
    private final QuestionReader reader;

    Asking(QuestionReader reader, WebGraphQlHandler handler, AnswerWriter writer) {
        this.reader = reader;
        this.handler = handler;
        this.writer = writer;
    }

    /**
     * Whether the query has an answer: not where the ontology or the seed is another one.
     *
     * @throws IOException if the service fails to answer
     */
    boolean isAnswered(PageQuery query) throws IOException {
        WebGraphQlResponse response =
                Objects.requireNonNull(handler.handleRequest(request(query)).block());
        writer.write(response.toMap());
        for (ResponseError error : response.getErrors()) {
            if (error.getErrorType() instanceof ErrorCode code && FAILURES.contains(code)) {
                throw new IOException("%s: %s".formatted(query.title(), error.getMessage()));
            }
        }
        return response.getErrors().isEmpty();
    }

    private WebGraphQlRequest request(PageQuery query) throws IOException {
        GraphQlRequest body =
                reader.ofBody(query.body().getBytes(StandardCharsets.UTF_8)).toRequest();
        return new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                body,
                "warming",
                Locale.ENGLISH);
    }
}
