package dev.kikigraph.graph.release;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DriverStatements;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * For a database that several processes use: whoever commits says so in the ledger before and after, and whoever reads
 * looks at the ledger afterwards, and reads again if it moved since the look that it began from: it counts commits, so
 * that equal looks have none between them.
 */
public final class OptimisticReleases implements Releases {

    /** Longer than any commit takes; a mark that is older was left by a process that died. */
    private static final Duration MARK_VALID = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 20;
    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_GATHERING = Duration.ofSeconds(1);

    // The state is one value, so that a commit between two reads of it cannot go unnoticed.
    private static final String LOOK = """
            OPTIONAL MATCH (ledger:KikigraphLedger {id: 'ledger'})
            OPTIONAL MATCH (mark:KikigraphCommit {id: 'commit'})
            RETURN coalesce(ledger.release, 0) AS release, coalesce(mark.commits, 0) AS commits,
                   coalesce(mark.since > datetime() - duration({seconds: $valid}), false) AS applying
            """;

    private static final Statement STATE = new Statement(LOOK, Map.of("valid", MARK_VALID.toSeconds()));

    private static final String BEGIN = """
            MERGE (mark:KikigraphCommit {id: 'commit'})
            SET mark.since = datetime(), mark.commits = coalesce(mark.commits, 0) + 1
            """;

    private static final String END = "MATCH (mark:KikigraphCommit {id: 'commit'}) REMOVE mark.since";

    /** @param commits how many commits were begun; counts those that failed too */
    private record State(long release, long commits, boolean applying) {}

    /** @param at when the look ended, on the clock of {@link System#nanoTime} */
    private record Seen(State state, long at) {}

    private final DriverStatements statements;
    private final Driver driver;
    private final SessionConfig session;

    /** The look that has not begun yet, for all who want one; null where nobody does. */
    private final AtomicReference<@Nullable CompletableFuture<State>> next = new AtomicReference<>();

    private volatile CompletableFuture<State> underWay = new CompletableFuture<>();

    private volatile @Nullable Seen last;

    public OptimisticReleases(DriverStatements statements, Driver driver, String database) {
        this.driver = driver;
        this.statements = statements;
        this.session = SessionConfig.builder().withDatabase(database).build();
    }

    @Override
    public <T> T consistently(Deadline deadline, LongFunction<T> reads) {
        State before = recent(deadline);
        while (true) {
            if (!before.applying()) {
                T result = reads.apply(before.release());
                State after = look(deadline);
                if (after.equals(before)) {
                    return result;
                }
                before = after;
            } else {
                pause();
                before = look(deadline);
            }
            if (deadline.isOver()) {
                throw new GraphUnavailableException(
                        "The graph is being changed all the time. Try again in a few seconds.", null);
            }
        }
    }

    /**
     * State that a look told not long ago, or else that of a new look: any will do to begin with, but an old one often
     * makes a question read again.
     */
    private State recent(Deadline deadline) {
        Seen seen = last;
        return seen != null && System.nanoTime() - seen.at() < RECENT.toNanos() ? seen.state() : look(deadline);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("The question was broken off.", e);
        }
    }

    /** Looks at the ledger from now on; one look serves all who came before it began. */
    private State look(Deadline deadline) {
        CompletableFuture<State> own = new CompletableFuture<>();
        CompletableFuture<State> waiting = next.compareAndExchange(null, own);
        if (waiting != null) {
            return DriverStatements.await(waiting, deadline);
        }
        gather(deadline);
        underWay = own;
        next.set(null);
        statements.run(STATE, PATIENCE).whenComplete((row, failure) -> {
            if (failure == null) {
                own.complete(seen(Objects.requireNonNull(row)));
            } else {
                own.completeExceptionally(failure);
            }
        });
        return DriverStatements.await(own, deadline);
    }

    /** Waits for the look under way, but not if it hangs: waiting gathers others, and nothing else depends on it. */
    private void gather(Deadline deadline) {
        try {
            underWay.get(Math.min(LONGEST_GATHERING.toNanos(), deadline.left().toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // what came of it concerns others
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private State seen(Record row) {
        State state = new State(
                row.get("release").asLong(),
                row.get("commits").asLong(),
                row.get("applying").asBoolean());
        last = new Seen(state, System.nanoTime());
        return state;
    }

    @Override
    public void committing(Runnable commit) {
        write(BEGIN);
        try {
            commit.run();
        } finally {
            write(END);
        }
    }

    private void write(String statement) {
        try (Session writing = driver.session(session)) {
            writing.run(statement).consume();
        }
    }
}
