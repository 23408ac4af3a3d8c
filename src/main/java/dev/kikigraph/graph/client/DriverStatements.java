package dev.kikigraph.graph.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

/**
 * Runs single statements over the network, each in one round trip, and waits for none longer than it is to: a server
 * that hangs does not keep to the limit that it is given.
 */
public final class DriverStatements {

    /** How long a server may take to say that it is there, where it is late with an answer. */
    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(500);

    private static final Statement PROBE = new Statement("RETURN 1", Map.of());

    private final Sessions sessions;
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
                availability.lost("it was asked and said nothing.");
                throw new GraphUnavailableException(e);
            }
        }
    }

    /** The simplest question; all who want to know at a time ask it once. */
    private synchronized CompletableFuture<?> probe() {
        CompletableFuture<?> underWay = probe;
        if (underWay == null || underWay.isDone()) {
            underWay = run(PROBE, SIGN_OF_LIFE).orTimeout(SIGN_OF_LIFE.toNanos(), TimeUnit.NANOSECONDS);
            probe = underWay;
        }
        return underWay;
    }

    private void tell(@Nullable Throwable failure) {
        if (failure == null) {
            availability.answered();
        } else if (Causes.any(failure, DriverFailures::isConnectionLost)) {
            availability.lost(Causes.root(failure).getMessage());
        }
    }

    /** The first row, when it comes; null where there is none. */
    public CompletableFuture<@Nullable Record> run(Statement statement, Duration limit) {
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
