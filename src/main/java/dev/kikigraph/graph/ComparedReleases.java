package dev.kikigraph.graph;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongFunction;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * For a database that several processes use: whoever commits says so in the ledger before and after, and whoever reads looks at
 * the ledger before and after, and reads again if it moved.
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

    ComparedReleases(Driver driver, String database) {
        this.driver = driver;
        this.session = SessionConfig.builder().withDatabase(database).build();
    }

    @Override
    public <T> T consistently(LongFunction<T> reads) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        State before = state();
        while (true) {
            if (!before.applying()) {
                T result = reads.apply(before.release());
                State after = state();
                if (after.equals(before)) {
                    return result;
                }
                before = after;
            } else {
                pause();
                before = state();
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

    private State state() {
        try (Session reading = driver.session(session)) {
            Record row =
                    reading.run(STATE, Map.of("valid", MARK_VALID.toSeconds())).single();
            return new State(
                    row.get("release").asLong(),
                    row.get("commits").asLong(),
                    row.get("applying").asBoolean());
        } catch (RuntimeException e) {
            throw DriverFailures.translate(e, PATIENCE);
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
