package dev.kikigraph.graph.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

/**
 * Runs single statements over the network, each in one round trip, and waits for none longer than it is to: a server
 * that hangs does not keep to the limit that it is given.
 */
public final class DriverStatements {

    private final Sessions sessions;
    private final DatabaseAvailability availability = new DatabaseAvailability();

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

    /** Outcome of a statement, as {@link #first} gives it. */
    public static <T extends @Nullable Object> T await(CompletableFuture<T> outcome, Deadline deadline) {
        try {
            return deadline.await(outcome);
        } catch (RuntimeException e) {
            throw DriverFailures.translate(e, deadline);
        }
    }

    /** Tells that nothing came in time to a question that takes none. */
    void silent() {
        availability.lost("it was asked and said nothing.");
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
