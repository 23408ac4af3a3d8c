package dev.kikigraph.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which stands in its answer and before what the log says of it. A proxy's is taken where it
 * is short and plain: nothing that a client makes up reaches the log.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final String IN_THE_LOG = "request";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** The id of a request that has passed this filter. */
    static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    private static String id(@Nullable String given) {
        return given != null && PLAIN.matcher(given).matches()
                ? given
                : "%016x".formatted(ThreadLocalRandom.current().nextLong());
    }

    /** A task of a request that runs on another thread. */
    static Runnable inTheLog(String id, Runnable task) {
        return () -> {
            MDC.put(IN_THE_LOG, id);
            try {
                task.run();
            } finally {
                MDC.remove(IN_THE_LOG);
            }
        };
    }

    /** A request goes on under its id. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = request.getAttribute(ATTRIBUTE) instanceof String known ? known : id(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(IN_THE_LOG, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(IN_THE_LOG);
        }
    }
}
