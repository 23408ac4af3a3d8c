package dev.kikigraph.graph.embedded;

import dev.kikigraph.graph.client.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The embedded Neo4j, started on a thread of its own while others do what needs no database. */
public final class EmbeddedNeo4jStart implements AutoCloseable {

    /** More than {@link EmbeddedNeo4j#start} takes before it gives up. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final FutureTask<EmbeddedNeo4j> start;

    private EmbeddedNeo4jStart(FutureTask<EmbeddedNeo4j> start) {
        this.start = start;
    }

    /**
     * Begins to start it.
     *
     * @throws dev.kikigraph.startup.StartupProblem if the folder cannot be written to
     */
    public static EmbeddedNeo4jStart begin(Path folder, long pageCacheBytes) {
        Path data = DataFolder.prepare(folder);
        FutureTask<EmbeddedNeo4j> start =
                new FutureTask<>(() -> EmbeddedNeo4j.open(data, pageCacheBytes, EmbeddedNeo4j.LOOPBACK));
        Thread thread = new Thread(start, "neo4j");
        thread.setDaemon(true);
        thread.start();
        return new EmbeddedNeo4jStart(start);
    }

    /**
     * Waits until it answers.
     *
     * @throws dev.kikigraph.startup.StartupProblem if the folder cannot be used
     */
    public EmbeddedNeo4j await() {
        return Deadline.in(LONGEST).await(start);
    }

    /** Ends it, also where it is still starting, since no other process can use the folder before it has ended. */
    @Override
    public void close() {
        EmbeddedNeo4j started = startedOrNull();
        if (started != null) {
            started.close();
        }
    }

    private @Nullable EmbeddedNeo4j startedOrNull() {
        try {
            return await();
        } catch (RuntimeException told) {
            // by whoever waited for it
            return null;
        }
    }
}
