package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request without its wish for parts of a file, which would be put together in memory. */
final class WholeFiles extends HttpServletRequestWrapper {

    private WholeFiles(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.RANGE) == null ? request : new WholeFiles(request);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HttpHeaders.RANGE.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !HttpHeaders.RANGE.equalsIgnoreCase(name))
                .toList());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.RANGE.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }
}
