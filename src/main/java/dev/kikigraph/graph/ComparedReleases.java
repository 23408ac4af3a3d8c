package dev.kikigraph.graph;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * For a database that several processes use: whoever commits says so in the ledger before and after, and whoever reads looks at
 * the ledger afterwards, and reads again if it moved since any earlier look: it counts commits, so that equal looks have none
 * between them.
 */
final class ComparedReleases implements Releases {

    /** Longer than any commit takes; a mark that is older was left by a process that died. */
    private static final Duration MARK_VALID = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 20;

    // The state is one value, so that a commit between two reads of it cannot go unnoticed.
    private static final String STATE = """
            OPTIONAL MATCH (ledger:KikigraphLedger {id: 'ledger'})
            OPTIONAL MATCH (mark:KikigraphCommit {id: 'commit'})
            RETURN coalesce(ledger.release, 0) AS release, coalesce(mark.commits, 0) AS commits,
                   coalesce(mark.since > datetime() - duration({seconds: $valid}), false) AS applying
            """;

    private static final String BEGIN = """
            MERGE (mark:KikigraphCommit {id: 'commit'})
            SET mark.since = datetime(), mark.commits = coalesce(mark.commits, 0) + 1
            """;

    private static final String END = "MATCH (mark:KikigraphCommit {id: 'commit'}) REMOVE mark.since";

    /** @param commits how many commits were begun; counts those that failed too */
    private record State(long release, long commits, boolean applying) {}

    private final Driver driver;
    private final SessionConfig session;

    private final Lock looking = new ReentrantLock();

    /** The look that waits for the one under way to end, for all who want one that has not begun yet. */
    private @Nullable FutureTask<State> next;

    private volatile @Nullable State last;

    ComparedReleases(Driver driver, String database) {
        this.driver = driver;
        this.session = SessionConfig.builder().withDatabase(database).build();
    }

    @Override
    public <T> T consistently(LongFunction<T> reads) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        State seen = last;
        State before = seen == null ? look() : seen;
        while (true) {
            if (!before.applying()) {
                T result = reads.apply(before.release());
                State after = look();
                if (after.equals(before)) {
                    return result;
                }
                before = after;
            } else {
                pause();
                before = look();
            }
            if (System.nanoTime() > deadline) {
                throw new GraphUnavailableException(
                        "The graph is being changed all the time. Try again in a few seconds.", null);
            }
        }
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
    private State look() {
        FutureTask<State> look;
        boolean first;
        synchronized (looking) {
            first = next == null;
            look = first ? new FutureTask<>(this::state) : Objects.requireNonNull(next);
            next = look;
        }
        if (first) {
            looking.lock();
            try {
                synchronized (looking) {
                    next = null;
                }
                look.run();
            } finally {
                looking.unlock();
            }
        }
        return result(look);
    }

    private static State result(FutureTask<State> look) {
        try {
            return look.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? DriverFailures.translate(failure, PATIENCE)
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("The question was broken off.", e);
        }
    }

    private State state() {
        try (Session reading = driver.session(session)) {
            Record row =
                    reading.run(STATE, Map.of("valid", MARK_VALID.toSeconds())).single();
            State state = new State(
                    row.get("release").asLong(),
                    row.get("commits").asLong(),
                    row.get("applying").asBoolean());
            last = state;
            return state;
        }
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
