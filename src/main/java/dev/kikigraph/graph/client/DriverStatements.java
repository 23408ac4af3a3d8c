package dev.kikigraph.graph.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

/**
 * Runs single statements over the network, each in one round trip, and waits for none longer than it is to: a server
 * that hangs does not keep to the limit that it is given. While the database is lost, nothing is sent to it but the
 * simplest question, again and again, and whatever else is asked fails at once rather than each after its time.
 */
public final class DriverStatements implements AutoCloseable {

    /** How long a server may take to say that it is there, where it is late with an answer. */
    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(500);

    /** Between two questions whether a lost database is back. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** So many silent ones after each other, and the database is lost; a pause of a process is shorter. */
    private static final int PROBES = 2;

    private static final Statement PROBE = new Statement("RETURN 1", Map.of());

    private final Sessions sessions;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean closed;
    private final DatabaseAvailability availability = new DatabaseAvailability();
    private @Nullable CompletableFuture<?> probe;

    public DriverStatements(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The first row; null where there is none.
     *
     * @throws DeadlineException if it is not there in time
     * @throws GraphException if the database fails
     */
    @Nullable
    Record first(Statement statement, Deadline deadline) {
        return await(run(statement, deadline.left()), deadline);
    }

    /**
     * Outcome of a statement, as {@link #first} gives it.
     *
     * @throws DeadlineException if it takes too long, though the server answers others
     * @throws GraphUnavailableException if the server says nothing at all
     */
    public <T extends @Nullable Object> T await(CompletableFuture<T> outcome, Deadline deadline) {
        try {
            return outcomeOf(outcome, deadline);
        } catch (RuntimeException e) {
            throw DriverFailures.translate(e, deadline);
        }
    }

    /** Asks for a sign of life before the end, so that nobody waits longer for it. */
    private <T extends @Nullable Object> T outcomeOf(CompletableFuture<T> outcome, Deadline deadline) {
        Duration half = deadline.left().dividedBy(2);
        try {
            return deadline.earlierBy(half.compareTo(SIGN_OF_LIFE) < 0 ? half : SIGN_OF_LIFE)
                    .await(outcome);
        } catch (DeadlineException soon) {
            CompletableFuture<?> sign = probe();
            try {
                return deadline.await(outcome);
            } catch (DeadlineException e) {
                if (sign.isDone() && !sign.isCompletedExceptionally()) {
                    throw e;
                }
                throw new GraphUnavailableException(e);
            }
        }
    }

    /** The simplest question; all who want to know at a time ask it once. */
    private synchronized CompletableFuture<?> probe() {
        CompletableFuture<?> underWay = probe;
        if (underWay == null || underWay.isDone()) {
            underWay = probe(PROBES);
            probe = underWay;
        }
        return underWay;
    }

    /** @param left how many may be silent until the database is lost */
    private CompletableFuture<?> probe(int left) {
        long begun = System.nanoTime();
        CompletableFuture<?> sign = send(PROBE, SIGN_OF_LIFE).orTimeout(SIGN_OF_LIFE.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture<?> ignored = sign.whenComplete((row, failure) -> {
            if (!isSilence(failure) || availability.hasAnsweredSince(begun)) {
                return;
            }
            if (left > 1) {
                CompletableFuture<?> unused = probe(left - 1);
            } else {
                lost("it was asked and said nothing.");
            }
        });
        return sign;
    }

    /** Rather than an error, which the server or the pool of connections has said. */
    private static boolean isSilence(@Nullable Throwable failure) {
        return failure instanceof TimeoutException
                || (failure != null && Causes.any(failure, DriverFailures::isConnectionLost));
    }

    private void tell(@Nullable Throwable failure) {
        if (failure == null) {
            availability.answered();
        } else if (Causes.any(failure, DriverFailures::isConnectionLost)) {
            lost(Causes.root(failure).getMessage());
        }
    }

    private void lost(@Nullable String reason) {
        if (availability.lost(reason) && asking.compareAndSet(false, true)) {
            askUntilBack();
        }
    }

    private void askUntilBack() {
        if (isOver()) {
            asking.set(false);
            // It may have been lost again before that was noted.
            if (isOver() || !asking.compareAndSet(false, true)) {
                return;
            }
        }
        CompletableFuture<?> unused = send(PROBE, SIGN_OF_LIFE)
                .orTimeout(SIGN_OF_LIFE.toNanos(), TimeUnit.NANOSECONDS)
                .whenCompleteAsync(
                        (row, failure) -> {
                            // An error is an answer too: whoever asks is told it.
                            if (failure != null && !isSilence(failure)) {
                                availability.answered();
                            }
                            askUntilBack();
                        },
                        CompletableFuture.delayedExecutor(PAUSE.toNanos(), TimeUnit.NANOSECONDS));
    }

    private boolean isOver() {
        return closed || !availability.isLost();
    }

    @Override
    public void close() {
        closed = true;
    }

    /** The first row, when it comes; null where there is none. */
    public CompletableFuture<@Nullable Record> run(Statement statement, Duration limit) {
        return availability.isLost()
                ? CompletableFuture.failedFuture(new GraphUnavailableException(null))
                : send(statement, limit);
    }

    private CompletableFuture<@Nullable Record> send(Statement statement, Duration limit) {
        try {
            AsyncSession open = sessions.readingAsync();
            return open.runAsync(statement.text(), statement.parameters(), Sessions.within(limit))
                    .<@Nullable Record>thenCompose(ResultCursor::nextAsync)
                    .whenComplete((row, failure) -> {
                        open.closeAsync();
                        tell(failure);
                    })
                    .toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
