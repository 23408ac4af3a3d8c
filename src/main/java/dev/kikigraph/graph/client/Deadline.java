package dev.kikigraph.graph.client;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** When all that is done for one operation has to be done. */
public final class Deadline {

    private static final Duration NEVER = Duration.ofDays(3_650);

    private final Duration limit;
    private final long end;

    private Deadline(Duration limit, long end) {
        this.limit = limit;
        this.end = end;
    }

    /** A time from now. */
    public static Deadline in(Duration limit) {
        return new Deadline(limit, System.nanoTime() + limit.toNanos());
    }

    /** For work that nobody waits for. */
    public static Deadline never() {
        return in(NEVER);
    }

    /** The same with less time. */
    Deadline earlierBy(Duration time) {
        return new Deadline(limit, end - time.toNanos());
    }

    public boolean isOver() {
        return nanosLeft() <= 0;
    }

    /**
     * To be called again and again by whatever can take long.
     *
     * @throws DeadlineException if it is over
     */
    public void check() {
        if (isOver()) {
            throw exceeded();
        }
    }

    /**
     * Waits for what comes of something.
     *
     * @throws DeadlineException if that takes too long
     * @throws RuntimeException that with which it failed
     */
    public <T extends @Nullable Object> T await(Future<T> outcome) {
        try {
            return outcome.get(left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw exceeded(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("The question was broken off.", e);
        }
    }

    /** At least a millisecond. */
    public Duration left() {
        return Duration.ofNanos(Math.max(nanosLeft(), 1_000_000));
    }

    /** To be thrown where it is over. */
    public DeadlineException exceeded() {
        return exceeded(null);
    }

    public DeadlineException exceeded(@Nullable Throwable cause) {
        return new DeadlineException(limit, cause);
    }

    private long nanosLeft() {
        return end - System.nanoTime();
    }
}
