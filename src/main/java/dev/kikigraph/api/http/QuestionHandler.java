package dev.kikigraph.api.http;

import dev.kikigraph.api.document.Documents;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
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

    private final WebGraphQlHandler handler;
    private final QuestionReader reader = new QuestionReader();
    private final AnswerWriter writer;

    public QuestionHandler(WebGraphQlHandler handler, AnswerWriter writer) {
        this.handler = handler;
        this.writer = writer;
    }

    @Override
    public ServerResponse handle(ServerRequest request) throws IOException {
        HttpServletRequest servlet = request.servletRequest();
        boolean byAddress = !HttpMethod.POST.equals(request.method());
        MediaType format = AnswerFormat.of(servlet).orElse(MediaType.APPLICATION_JSON);
        Question question = byAddress
                ? ofAddress(servlet)
                : reader.ofBody(servlet.getInputStream().readAllBytes());
        WebGraphQlResponse response = Objects.requireNonNull(
                handler.handleRequest(toRequest(request, question)).block());
        if (byAddress && isNoQuery(response)) {
            ApiError error = ApiError.of(
                    ErrorCode.METHOD_NOT_ALLOWED,
                    "By GET queries are answered, and no other operations. The graph is read only, so there are none.");
            return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                    .header(HttpHeaders.ALLOW, HttpMethod.POST.name())
                    .contentType(format)
                    .cacheControl(CacheControl.noStore())
                    .build((to, out) -> Bytes.send(out, ErrorBody.bytes(error)));
        }
        AnswerWriter.Written written = writer.write(response.toMap());
        HttpStatus status = status(response.getExecutionResult(), format);
        return ServerResponse.status(status)
                .headers(headers -> headers.addAll(response.getResponseHeaders()))
                .headers(headers -> {
                    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
                    }
                })
                .contentType(format)
                .build((to, out) -> Bytes.send(out, written.bytes()));
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
