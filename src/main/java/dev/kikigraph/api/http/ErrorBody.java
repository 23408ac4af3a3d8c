package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An answer in the form of GraphQL's to a request that does not reach it. */
final class ErrorBody {

    private ErrorBody() {}

    static void write(HttpServletResponse response, HttpStatus status, ApiError error) throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(JsonMapper.shared().writeValueAsString(Map.of("errors", List.of(error.toSpecification()))));
    }
}
