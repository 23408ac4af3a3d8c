package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.Shortened;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what does not come as GraphQL over HTTP has it: JSON, by POST, from clients that take JSON. */
public final class RequestForm extends OncePerRequestFilter {

    private static final List<MediaType> WRITTEN =
            List.of(MediaType.APPLICATION_JSON, MediaTypes.APPLICATION_GRAPHQL_RESPONSE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CorsUtils.isPreFlightRequest(request)) {
            chain.doFilter(request, response);
        } else if (!HttpMethod.POST.matches(request.getMethod())) {
            ErrorBody.write(
                    response,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    ApiError.of(
                            ErrorCode.METHOD_NOT_ALLOWED,
                            "Questions come by POST, not by %s.".formatted(Shortened.name(request.getMethod()))));
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
        } else if (!isJson(request.getContentType())) {
            ErrorBody.write(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    ApiError.of(
                            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                            "Content-Type is %s; it must be application/json, and so must be the body."
                                    .formatted(given(request.getContentType()))));
        } else if (!takesJson(request)) {
            ErrorBody.write(
                    response,
                    HttpStatus.NOT_ACCEPTABLE,
                    ApiError.of(
                            ErrorCode.NOT_ACCEPTABLE,
                            "Accept is %s; answers are application/json or application/graphql-response+json."
                                    .formatted(given(request.getHeader(HttpHeaders.ACCEPT)))));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String given(@Nullable String header) {
        return header == null ? "not given" : Shortened.quoted(header);
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** No Accept at all takes anything. */
    private static boolean takesJson(HttpServletRequest request) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            List<MediaType> taken = MediaType.parseMediaTypes(accept);
            return taken.isEmpty()
                    || taken.stream().anyMatch(type -> WRITTEN.stream().anyMatch(type::isCompatibleWith));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
