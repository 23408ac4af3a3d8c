package dev.kikigraph.graph.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs single statements that read, over the network or in this process. Safe for use by many threads. */
public interface StatementReader {

    /**
     * Runs a statement, no longer than until the deadline of the reading, and counts what it gives against its memory.
     *
     * @return the first column of the only row as List, Map, String, Long, Double, Boolean or null; null where there is
     *     no row
     * @throws DeadlineException if it was stopped
     * @throws ReadTooLargeException if it was stopped for its memory
     * @throws GraphUnavailableException if the database cannot be reached
     * @throws GraphException if the statement fails for another reason, or writes
     */
    @Nullable
    Object read(Statement statement, ReadContext reading);

    /**
     * Runs a statement without limits, and gives its rows one by one, each as a list of what {@link #read} would give.
     *
     * @throws GraphUnavailableException if the database cannot be reached
     * @throws GraphException if the statement fails for another reason, or writes
     */
    void scan(Statement statement, Consumer<List<@Nullable Object>> rows);

    /**
     * Has the database plan a statement, and keep the plan, without running it. That cannot be broken off, whatever
     * time it takes.
     *
     * @return completed when that is done; exceptionally, with what {@link #read} would throw, where the statement
     *     cannot be run
     */
    CompletableFuture<?> plan(Statement statement);

    /** The statement that has another planned, and the plan kept for it, but not run. */
    static Statement explaining(Statement statement) {
        return new Statement("EXPLAIN " + statement.text(), statement.parameters());
    }

    /** Heap of this process that each change of an import takes until it is committed, in bytes, as measured. */
    long heapPerChange();
}
