package dev.kikigraph.api.http;

import dev.kikigraph.api.admission.Client;
import dev.kikigraph.api.admission.Clients;
import dev.kikigraph.api.admission.FairQueue;
import dev.kikigraph.api.admission.FairQueue.Place;
import dev.kikigraph.api.admission.Lane;
import dev.kikigraph.api.admission.RefusedException;
import dev.kikigraph.api.http.Outcome.Result;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
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
    private final FairQueue light;
    private final FairQueue heavy;
    private final ContextPropagatingTaskDecorator inContext = new ContextPropagatingTaskDecorator();
    private final Executor threads;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> looks;

    /**
     * @param light for questions until their cost is known, and for those that cost little
     * @param heavy for all others
     */
    public Admission(FairQueue light, FairQueue heavy) {
        this.light = light;
        this.heavy = heavy;
        this.threads = Executors.newCachedThreadPool(task -> daemon(task, "admitted"));
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "admission"));
        this.looks = timer.scheduleWithFixedDelay(
                this::expire, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private void expire() {
        light.expire();
        heavy.expire();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * An answer, or that there is none now. A question whose cost is found to be high is let in a second time.
     *
     * @param format of a refusal
     */
    ServerResponse inTurn(ServerRequest request, MediaType format, Function<Lane, ServerResponse> answer) {
        Client client = clients.of(request.servletRequest().getRemoteAddr());
        String id = RequestIds.of(request.servletRequest());
        Executor later = task -> threads.execute(inContext.decorate(RequestIds.inTheLog(id, task)));
        Lane lane = Lane.ofLight();
        Function<Throwable, ServerResponse> refused = failure -> refused(failure, format, request.servletRequest());
        CompletableFuture<ServerResponse> answered = at(light.enter(client), lane, answer, refused, later)
                .thenCompose(response -> lane.wasLeft()
                        ? at(heavy.enter(client), Lane.ofHeavy(), answer, refused, later)
                        : CompletableFuture.completedFuture(response));
        return answered.isDone() ? now(answered) : ServerResponse.async(answered, NO_END);
    }

    private static CompletableFuture<ServerResponse> at(
            CompletableFuture<Place> entered,
            Lane lane,
            Function<Lane, ServerResponse> answer,
            Function<Throwable, ServerResponse> refused,
            Executor later) {
        BiFunction<Place, Throwable, ServerResponse> answered = (place, refusal) -> {
            if (place == null) {
                return refused.apply(refusal);
            }
            try (place) {
                return answer.apply(lane);
            }
        };
        return entered.isDone() ? entered.handle(answered) : entered.handleAsync(answered, later);
    }

    private static ServerResponse now(CompletableFuture<ServerResponse> answered) {
        try {
            return answered.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static ServerResponse refused(Throwable failure, MediaType format, HttpServletRequest request) {
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
        Outcome.failed(request, Result.REFUSED, error.code());
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
