package dev.kikigraph.api.http;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Gives errors of HTTP, such as an address where nothing is, the form of all others. */
public final class HttpErrors extends DefaultErrorAttributes {

    /** A method, an encoding or a version of HTTP that the service does not know is no mistake of its own. */
    private static final Set<Integer> OTHER_HTTP =
            Set.of(HttpStatus.NOT_IMPLEMENTED.value(), HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value());

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        return Map.of(
                "errors",
                List.of(error(status instanceof Integer code ? code : 500).toSpecification()));
    }

    static ApiError error(int status) {
        if (status == HttpStatus.NOT_FOUND.value()) {
            return ApiError.of(ErrorCode.NOT_FOUND, "Nothing is here. The explorer is at /, the API at /graphql.");
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            return ApiError.of(ErrorCode.METHOD_NOT_ALLOWED, "This address is for GET. The API is at /graphql.");
        }
        return HttpStatus.Series.resolve(status) == HttpStatus.Series.CLIENT_ERROR || OTHER_HTTP.contains(status)
                ? ApiError.of(ErrorCode.BAD_REQUEST, "The request is not as HTTP has it (status %d).".formatted(status))
                : ApiError.of(ErrorCode.INTERNAL, "The service made a mistake.");
    }
}
