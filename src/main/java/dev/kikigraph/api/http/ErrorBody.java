package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An answer in the form of GraphQL's to a request that does not reach it. */
final class ErrorBody {

    private ErrorBody() {}

    static byte[] bytes(ApiError error) {
        return JsonMapper.shared().writeValueAsBytes(Map.of("errors", List.of(error.toSpecification())));
    }

    static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, ApiError error)
            throws IOException {
        Outcome.failed(request, Outcome.Result.REFUSED, error.code());
        byte[] bytes = bytes(error);
        response.resetBuffer();
        response.setStatus(status.value());
        response.setHeader(
                HttpHeaders.CONTENT_TYPE,
                AnswerFormat.of(request).orElse(MediaType.APPLICATION_JSON).toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
