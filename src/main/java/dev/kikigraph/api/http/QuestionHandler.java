package dev.kikigraph.api.http;

import dev.kikigraph.api.admission.Lane;
import dev.kikigraph.api.document.Documents;
import dev.kikigraph.api.document.PersistedDocuments;
import dev.kikigraph.api.document.Sha256;
import dev.kikigraph.api.execution.Cost;
import dev.kikigraph.api.http.AnswerTags.Tag;
import dev.kikigraph.api.http.AnswerWriter.Written;
import dev.kikigraph.api.http.Outcome.Result;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers questions that come by POST or by GET, and tells by status and headers, too, what became of them. */
public final class QuestionHandler implements HandlerFunction<ServerResponse> {

    private static final String SECONDS_TO_WAIT = "5";
    private static final String COST = "Kikigraph-Cost";

    private final WebGraphQlHandler handler;
    private final QuestionReader reader;
    private final AnswerWriter writer;
    private final AnswerTags tags;
    private final KeptAnswers kept;
    private final PersistedDocuments persisted;
    private final Admission admission;
    private final BooleanSupplier ready;
    private final boolean packing;

    /**
     * How the answer is to be sent, which is not looked up any more once its request has waited.
     *
     * @param cost whether it tells what it cost, by which it is of this request alone
     */
    private record Reply(MediaType format, boolean packed, boolean cost) {}

    /**
     * @param ready whether anything may be answered
     * @param packing whether answers are packed for those who take them so
     */
    public QuestionHandler(
            QuestionReader reader,
            WebGraphQlHandler handler,
            AnswerWriter writer,
            AnswerTags tags,
            KeptAnswers kept,
            PersistedDocuments persisted,
            Admission admission,
            BooleanSupplier ready,
            boolean packing) {
        this.reader = reader;
        this.handler = handler;
        this.writer = writer;
        this.tags = tags;
        this.kept = kept;
        this.persisted = persisted;
        this.admission = admission;
        this.ready = ready;
        this.packing = packing;
    }

    @Override
    public ServerResponse handle(ServerRequest request) throws IOException {
        HttpServletRequest servlet = request.servletRequest();
        boolean byAddress = !HttpMethod.POST.equals(request.method());
        Question question = byAddress
                ? ofAddress(servlet)
                : reader.ofBody(servlet.getInputStream().readAllBytes());
        if (question.hash() != null || question.id() != null) {
            Optional<ApiError> refusal = refusal(question);
            if (refusal.isPresent()) {
                Outcome.asked(servlet, question);
                Outcome.failed(servlet, Result.REFUSED, refusal.get().code());
                return refused(refusal.get(), format(request));
            }
            question = question.withDocument(document(question));
        }
        Outcome.asked(servlet, question);
        Reply reply = new Reply(
                format(request), packing && KeptAnswer.isTakenPacked(servlet), "1".equals(servlet.getHeader(COST)));
        Tag tag = ready.getAsBoolean() && !reply.cost() ? tags.now(question).orElse(null) : null;
        if (tag != null) {
            KeptAnswer answer = kept.find(tag);
            if (answer != null) {
                Outcome.ran(servlet, answer.operation());
                remember(question);
            }
            if (byAddress && isKnown(tag, servlet)) {
                return tagged(ServerResponse.status(HttpStatus.NOT_MODIFIED), tag)
                        .build();
            }
            if (answer != null) {
                return send(reply, tag, answer);
            }
        }
        WebGraphQlRequest asked = toRequest(request, question);
        Question asIs = question;
        return admission.inTurn(request, reply.format(), lane -> answer(asked, servlet, asIs, byAddress, reply, lane));
    }

    /** Why a question that names its document has none, or not the one that it names. */
    private Optional<ApiError> refusal(Question question) {
        if (document(question).isEmpty()) {
            return Optional.of(ApiError.of(
                    ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                    "No document is known under this id. Send the document itself with its hash."));
        }
        boolean isAnother = !question.document().isEmpty()
                && !Sha256.of(question.document()).equals(question.hash());
        return isAnother
                ? Optional.of(ApiError.of(
                        ErrorCode.BAD_REQUEST, "\"sha256Hash\" is not the SHA-256 of the document, in hexadecimal."))
                : Optional.empty();
    }

    private String document(Question question) {
        String name = question.id() != null ? question.id() : question.hash();
        return question.document().isEmpty() && name != null
                ? persisted.find(name).orElse("")
                : question.document();
    }

    /** A document that has an answer is known by its hash from then on, where it came with it. */
    private void remember(Question question) {
        if (question.hash() != null && persisted.find(question.hash()).isEmpty()) {
            persisted.keep(question.document());
        }
    }

    private static ServerResponse refused(ApiError error, MediaType format) {
        boolean byStatus =
                error.code() == ErrorCode.BAD_REQUEST || MediaTypes.APPLICATION_GRAPHQL_RESPONSE.equals(format);
        return unkept(byStatus ? HttpStatus.BAD_REQUEST : HttpStatus.OK, format)
                .build((to, out) -> Bytes.send(out, ErrorBody.bytes(error)));
    }

    private ServerResponse answer(
            WebGraphQlRequest asked,
            HttpServletRequest servlet,
            Question question,
            boolean byAddress,
            Reply reply,
            Lane lane) {
        // Once more: a question that was let in a second time has failed the first time.
        Outcome.asked(servlet, question);
        asked.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of(Lane.class, lane, Cost.TOLD, reply.cost()))
                        .build());
        WebGraphQlResponse response =
                Objects.requireNonNull(handler.handleRequest(asked).block());
        String operation = Outcome.answered(servlet, response);
        MediaType format = reply.format();
        if (byAddress && isNoQuery(response)) {
            ApiError error = ApiError.of(
                    ErrorCode.METHOD_NOT_ALLOWED,
                    "By GET queries are answered, and no other operations. The graph is read only, so there are none.");
            Outcome.failed(servlet, Result.REFUSED, error.code());
            return unkept(HttpStatus.METHOD_NOT_ALLOWED, format)
                    .header(HttpHeaders.ALLOW, HttpMethod.POST.name())
                    .build((to, out) -> Bytes.send(out, ErrorBody.bytes(error)));
        }
        Written written = writer.write(response.toMap());
        ReadContext reading = response.getExecutionInput().getGraphQLContext().get(ReadContext.class);
        Tag tag = !reply.cost() && written.isWhole() && response.getErrors().isEmpty() && reading != null
                ? tags.of(reading.release(), question).orElse(null)
                : null;
        if (tag != null) {
            KeptAnswer answer = KeptAnswer.of(written.bytes(), operation);
            kept.keep(tag, answer);
            remember(question);
            return send(reply, tag, answer);
        }
        HttpStatus status = status(response.getExecutionResult(), format);
        ServerResponse.BodyBuilder builder = unkept(status, format);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            builder.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return builder.build((to, out) -> Bytes.send(out, written.bytes()));
    }

    private ServerResponse send(Reply reply, Tag tag, KeptAnswer answer) {
        ServerResponse.BodyBuilder builder = tagged(ServerResponse.ok(), tag).contentType(reply.format());
        if (reply.packed() && answer.isToBePacked()) {
            KeptAnswer both = answer.withPacked();
            if (both != answer) {
                kept.keep(tag, both);
            }
            return builder.header(HttpHeaders.CONTENT_ENCODING, KeptAnswer.GZIP)
                    .build((to, out) -> Bytes.send(out, both.packed()));
        }
        return builder.build((to, out) -> Bytes.send(out, answer.plain(), answer.length(), answer.size()));
    }

    /** Anybody may keep it, and asks each time whether it still holds. */
    private static ServerResponse.BodyBuilder tagged(ServerResponse.BodyBuilder builder, Tag tag) {
        return builder.header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING);
    }

    private static ServerResponse.BodyBuilder unkept(HttpStatus status, MediaType format) {
        return ServerResponse.status(status).contentType(format).cacheControl(CacheControl.noStore());
    }

    private static boolean isKnown(Tag tag, HttpServletRequest request) {
        for (String header : Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))) {
            if (ETag.parse(header).stream()
                    .anyMatch(one -> one.formattedTag().endsWith(tag.value().substring(2)))) {
                return true;
            }
        }
        return false;
    }

    private static MediaType format(ServerRequest request) {
        return AnswerFormat.of(request.servletRequest()).orElse(MediaType.APPLICATION_JSON);
    }

    private Question ofAddress(HttpServletRequest request) throws UnreadableQuestionException {
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (IllegalStateException e) {
            throw UnreadableQuestionException.ofAddress("The parameters of the address are no UTF-8, percent-encoded.");
        }
        return reader.ofParameters(parameters);
    }

    private static WebGraphQlRequest toRequest(ServerRequest request, Question question) {
        return new WebGraphQlRequest(
                request.uri(),
                request.headers().asHttpHeaders(),
                new LinkedMultiValueMap<>(),
                request.remoteAddress().orElse(null),
                request.attributes(),
                question.toRequest(),
                RequestIds.of(request.servletRequest()),
                Locale.ENGLISH);
    }

    private static boolean isNoQuery(WebGraphQlResponse response) {
        return response.getExecutionInput().getGraphQLContext().hasKey(Documents.NO_QUERY);
    }

    /** Clients that take the format of the specification are told by the status, others by the answer alone. */
    private static HttpStatus status(ExecutionResult result, MediaType format) {
        if (result.isDataPresent()) {
            return HttpStatus.OK;
        }
        if (result.getErrors().stream().anyMatch(error -> error.getErrorType() == ErrorCode.UNAVAILABLE)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return MediaTypes.APPLICATION_GRAPHQL_RESPONSE.equals(format) ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
    }
}
