package dev.kikigraph.graph;

import org.jspecify.annotations.Nullable;

/** Runs single statements that read, over the network or in this process. Safe for use by many threads. */
interface StatementReader {

    /**
     * Runs a statement, no longer than {@code kikigraph.query.timeout} and the two seconds in which Neo4j looks at the time.
     *
     * @return the first column of the only row as List, Map, String, Long, Double, Boolean or null; null where there is no row
     * @throws StatementTimeoutException if it was stopped
     * @throws GraphUnavailableException if the database cannot be reached
     * @throws GraphException if the statement fails for another reason, or writes
     */
    @Nullable
    Object read(Statement statement);

    /** What each change of an import takes of the heap of this process until it is committed, in bytes, as measured. */
    long heapPerChange();
}
