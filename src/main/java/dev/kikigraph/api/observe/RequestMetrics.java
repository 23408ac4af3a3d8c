package dev.kikigraph.api.observe;

import dev.kikigraph.api.http.Outcome;
import dev.kikigraph.api.http.Outcome.Result;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Times requests to the API by what became of them and by operation. Only names that the service knows itself become
 * tags, so that no client can make more series than there are.
 */
final class RequestMetrics extends OncePerRequestFilter {

    private static final String OTHER = "other";
    private static final String NO_CODE = "none";
    private static final int FIRST_ERROR = 400;

    private final MeterRegistry meters;
    private final Set<String> operations;

    /** @param operations whose names become tags */
    RequestMetrics(MeterRegistry meters, Set<String> operations) {
        this.meters = meters;
        this.operations = operations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtItsEnd(() -> record(begin, request, response)));
            } else {
                record(begin, request, response);
            }
        }
    }

    private void record(long begin, HttpServletRequest request, HttpServletResponse response) {
        Outcome outcome = Outcome.of(request);
        if (outcome != null) {
            String code = outcome.code() == null ? NO_CODE : outcome.code().name();
            record(begin, outcome.result(), code, outcome.operation());
        } else if (response.getStatus() >= FIRST_ERROR) {
            record(begin, Result.REFUSED, "HTTP_" + response.getStatus(), null);
        }
    }

    /** Of a request that had to wait, which leaves the filters before it is answered. */
    private record AtItsEnd(Runnable then) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            then.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // its end follows
        }

        @Override
        public void onError(AsyncEvent event) {
            // its end follows
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }

    private void record(long begin, Result result, String code, @Nullable String operation) {
        Timer.builder("kikigraph.requests")
                .description("Requests to the API")
                .tag("outcome", result.name().toLowerCase(Locale.ROOT))
                .tag("code", code)
                .tag("operation", operation != null && operations.contains(operation) ? operation : OTHER)
                .register(meters)
                .record(Duration.ofNanos(System.nanoTime() - begin));
    }
}
