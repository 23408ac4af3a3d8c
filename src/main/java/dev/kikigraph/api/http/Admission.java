package dev.kikigraph.api.http;

import dev.kikigraph.api.admission.Clients;
import dev.kikigraph.api.admission.FairQueue;
import dev.kikigraph.api.admission.FairQueue.Place;
import dev.kikigraph.api.admission.RefusedException;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Has each question answered in its turn. One that need not wait is answered by the thread that read it; one that must
 * holds none.
 */
public final class Admission implements AutoCloseable {

    private static final long MILLIS_BETWEEN_LOOKS = 100;

    /** Statements have an end of their own. */
    private static final Duration NO_END = Duration.ZERO;

    private final Clients clients = new Clients();
    private final FairQueue queue;
    private final ContextPropagatingTaskDecorator inContext = new ContextPropagatingTaskDecorator();
    private final Executor threads;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> looks;

    public Admission(FairQueue queue) {
        this.queue = queue;
        this.threads = Executors.newCachedThreadPool(task -> daemon(task, "admitted"));
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "admission"));
        this.looks = timer.scheduleWithFixedDelay(
                queue::expire, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * An answer, or that there is none now.
     *
     * @param format of a refusal
     */
    ServerResponse inTurn(ServerRequest request, MediaType format, Supplier<ServerResponse> answer) {
        CompletableFuture<Place> place =
                queue.enter(clients.of(request.servletRequest().getRemoteAddr()));
        if (place.isDone()) {
            return place.handle((found, refusal) -> found == null ? refused(refusal, format) : at(found, answer))
                    .join();
        }
        String id = RequestIds.of(request.servletRequest());
        Executor later = task -> threads.execute(inContext.decorate(RequestIds.inTheLog(id, task)));
        return ServerResponse.async(
                place.handleAsync(
                        (found, refusal) -> found == null ? refused(refusal, format) : at(found, answer), later),
                NO_END);
    }

    private static ServerResponse at(Place place, Supplier<ServerResponse> answer) {
        try (place) {
            return answer.get();
        }
    }

    private static ServerResponse refused(Throwable failure, MediaType format) {
        if (!(failure instanceof RefusedException refusal)) {
            throw new CompletionException(failure);
        }
        ApiError error = refusal.hasUsedTooMuch()
                ? ApiError.of(
                        ErrorCode.TOO_MANY_REQUESTS,
                        "The service is full, and you have used more of it than others. Try again in %d seconds, and ask for less at once."
                                .formatted(refusal.seconds()))
                : ApiError.of(
                        ErrorCode.UNAVAILABLE,
                        "The service is full. Try again in %d seconds.".formatted(refusal.seconds()));
        return ServerResponse.status(
                        refusal.hasUsedTooMuch() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(format)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(refusal.seconds()))
                .header("RateLimit-Policy", "\"client\";q=%d;w=1".formatted(refusal.quota()))
                .header("RateLimit", "\"client\";r=%d;t=%d".formatted(refusal.remaining(), refusal.seconds()))
                .build((to, out) -> Bytes.send(out, ErrorBody.bytes(error)));
    }

    @Override
    public void close() {
        looks.cancel(false);
        timer.shutdown();
    }
}
