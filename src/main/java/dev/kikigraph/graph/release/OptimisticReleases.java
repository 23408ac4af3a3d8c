package dev.kikigraph.graph.release;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DeadlineException;
import dev.kikigraph.graph.client.DriverStatements;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.Sessions;
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
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/**
 * Optimistic reads, for a database that several processes use: a commit is marked in the ledger before and after, and a
 * read compares the state of the ledger before and after it, and is repeated if they differ. The state counts commits,
 * so that no commit lies between two states that are equal.
 */
public final class OptimisticReleases implements Releases {

    /** Longer than any commit takes; a mark that is older was left by a process that died. */
    private static final Duration MARK_VALID = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 20;
    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_GATHERING = Duration.ofSeconds(1);

    // The state is one value, so that a commit between two reads of it cannot go unnoticed.
    private static final String READ_STATE = """
            OPTIONAL MATCH (ledger:KikigraphLedger {id: 'ledger'})
            OPTIONAL MATCH (mark:KikigraphCommit {id: 'commit'})
            RETURN coalesce(ledger.release, 0) AS release, coalesce(mark.commits, 0) AS commits,
                   coalesce(mark.since > datetime() - duration({seconds: $valid}), false) AS applying,
                   coalesce(ledger.graph, '') AS graph,
                   CASE WHEN ledger.formOf = ledger.release THEN coalesce(ledger.form, '') ELSE '' END AS form
            """;

    private static final Statement STATE = new Statement(READ_STATE, Map.of("valid", MARK_VALID.toSeconds()));

    private static final String BEGIN = """
            MERGE (mark:KikigraphCommit {id: 'commit'})
            SET mark.since = datetime(), mark.commits = coalesce(mark.commits, 0) + 1
            """;

    private static final String END = "MATCH (mark:KikigraphCommit {id: 'commit'}) REMOVE mark.since";

    /**
     * @param commits how many commits were begun; counts those that failed too
     * @param graph its name; empty before the first release, and in one that was last written before graphs had names
     * @param form name of the form that the release was written in; empty where it is not known
     */
    private record State(long release, long commits, boolean applying, String graph, String form) {

        /** Numbers do not go back, and the name does not change, in a database that is the same. */
        boolean isOfAnother(State before) {
            return release < before.release
                    || commits < before.commits
                    || (!before.graph.isEmpty() && !graph.equals(before.graph));
        }
    }

    /** @param at when reading the state began, on the clock of {@link System#nanoTime} */
    private record TimedState(State state, long at) {}

    private final DriverStatements statements;
    private final Sessions sessions;
    private final ReleaseForm form;

    /** The next read of the state, not yet begun, shared by all who wait for it; null where nobody waits. */
    private final AtomicReference<@Nullable CompletableFuture<State>> next = new AtomicReference<>();

    private volatile CompletableFuture<State> underWay = new CompletableFuture<>();

    private volatile @Nullable TimedState last;

    private final Replacement replacement = new Replacement();

    /** @param form that of this version */
    public OptimisticReleases(DriverStatements statements, Sessions sessions, ReleaseForm form) {
        this.statements = statements;
        this.sessions = sessions;
        this.form = form;
    }

    @Override
    public <T> T consistently(Deadline deadline, LongFunction<T> reads) {
        replacement.check();
        State before = recent(deadline);
        while (true) {
            replacement.check();
            form.require(before.form(), before.release());
            if (!before.applying()) {
                State after;
                try {
                    T result = reads.apply(before.release());
                    after = state(deadline);
                    if (after.equals(before)) {
                        return result;
                    }
                } catch (GraphUnavailableException | DeadlineException e) {
                    throw e;
                } catch (RuntimeException e) {
                    // It may have failed only since the release is another by now, which may have another form.
                    after = state(deadline);
                    if (after.equals(before)) {
                        throw e;
                    }
                }
                before = after;
            } else {
                pause();
                before = state(deadline);
            }
            if (deadline.isOver()) {
                throw new GraphUnavailableException(
                        "The graph is being changed all the time. Try again in a few seconds.", null);
            }
        }
    }

    /**
     * The last state if it was read within {@link #RECENT} and can be answered from, else a new one. Any state is
     * correct to begin with; an old one makes a repetition more likely.
     */
    private State recent(Deadline deadline) {
        TimedState latest = last;
        if (latest != null
                && System.nanoTime() - latest.at() < RECENT.toNanos()
                && form.reads(latest.state().form())) {
            return latest.state();
        }
        return state(deadline);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("The question was broken off.", e);
        }
    }

    /** Reads the state from the ledger; one read serves all who asked before it began. */
    private State state(Deadline deadline) {
        CompletableFuture<State> own = new CompletableFuture<>();
        CompletableFuture<State> waiting = next.compareAndExchange(null, own);
        if (waiting != null) {
            return statements.await(waiting, deadline);
        }
        gather(deadline);
        underWay = own;
        next.set(null);
        long begun = System.nanoTime();
        CompletableFuture<?> unused = statements.run(STATE, PATIENCE).whenComplete((row, failure) -> {
            if (failure == null) {
                own.complete(seen(Objects.requireNonNull(row), begun));
            } else {
                own.completeExceptionally(failure);
            }
        });
        return statements.await(own, deadline);
    }

    /** Waits for the read under way, so that further readers share the next one; a read that hangs holds up nobody. */
    private void gather(Deadline deadline) {
        try {
            underWay.get(Math.min(LONGEST_GATHERING.toNanos(), deadline.left().toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // the outcome concerns those who wait for that read
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized State seen(Record row, long begun) {
        State state = new State(
                row.get("release").asLong(),
                row.get("commits").asLong(),
                row.get("applying").asBoolean(),
                row.get("graph").asString(),
                row.get("form").asString());
        TimedState before = last;
        // One that hung tells nothing of what is now.
        if (before == null || before.at() <= begun) {
            last = new TimedState(state, begun);
            if (before != null && state.isOfAnother(before.state())) {
                replacement.found();
            }
        }
        return state;
    }

    @Override
    public void requireReadable(Deadline deadline) {
        State state = recent(deadline);
        form.require(state.form(), state.release());
    }

    @Override
    public void keepTo(Runnable mend) {
        replacement.mendBy(mend);
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
        try (Session writing = sessions.writing()) {
            writing.run(statement).consume();
        }
    }
}
