package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.Shortened;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what does not come as GraphQL over HTTP has it: JSON by POST, or an address by GET. */
public final class RequestForm extends OncePerRequestFilter {

    private static final String METHODS = "GET, HEAD, POST";
    private static final String IDENTITY = "identity";

    /** A body that is waited for brings its request here a second time. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CorsUtils.isPreFlightRequest(request)) {
            chain.doFilter(request, response);
            return;
        }
        boolean hasBody = HttpMethod.POST.matches(request.getMethod());
        if (!hasBody && !isForReading(request)) {
            response.setHeader(HttpHeaders.ALLOW, METHODS);
            refuse(
                    request,
                    response,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    ErrorCode.METHOD_NOT_ALLOWED,
                    "Questions come by POST or GET, not by %s.".formatted(Shortened.name(request.getMethod())));
            return;
        }
        Optional<String> wrong = hasBody ? wrongBody(request, response) : Optional.empty();
        if (wrong.isPresent()) {
            refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, ErrorCode.UNSUPPORTED_MEDIA_TYPE, wrong.get());
        } else if (AnswerFormat.of(request).isEmpty()) {
            refuse(
                    request,
                    response,
                    HttpStatus.NOT_ACCEPTABLE,
                    ErrorCode.NOT_ACCEPTABLE,
                    "Accept is %s; answers are application/json or application/graphql-response+json."
                            .formatted(given(request.getHeader(HttpHeaders.ACCEPT))));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, ErrorCode code, String message)
            throws IOException {
        ErrorBody.write(request, response, status, ApiError.of(code, message));
    }

    private static String given(@Nullable String header) {
        return header == null ? "not given" : Shortened.quoted(header);
    }

    /** Tells what is wrong with the format of a body; empty where nothing is. */
    private static Optional<String> wrongBody(HttpServletRequest request, HttpServletResponse response) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase(IDENTITY)) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            return Optional.of("Content-Encoding is %s; send the body as it is.".formatted(Shortened.quoted(encoding)));
        }
        String type = request.getContentType();
        return isJson(type)
                ? Optional.empty()
                : Optional.of("Content-Type is %s; it must be application/json, and so must be the body."
                        .formatted(given(type)));
    }

    /** JSON in UTF-8, which is its charset where none is said. */
    private static boolean isJson(@Nullable String contentType) {
        try {
            if (contentType == null) {
                return false;
            }
            MediaType type = MediaType.parseMediaType(contentType);
            return MediaType.APPLICATION_JSON.includes(type)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
