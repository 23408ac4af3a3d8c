package dev.kikigraph.graph.release;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DeadlineException;
import dev.kikigraph.graph.client.GraphUnavailableException;
import java.util.function.LongFunction;

/**
 * Keeps releases apart for readers. Neo4j shows each statement, and even the parts of one statement, whatever is
 * committed by then; without this, a question that is asked while an import commits can be answered from two releases.
 */
public interface Releases {

    /**
     * Runs reads, all of which see the same release. They may be run more than once and must therefore do nothing but
     * read.
     *
     * @param reads given the number of the release, 0 before the first
     * @throws GraphUnavailableException if the graph keeps changing
     * @throws DeadlineException if they cannot begin in time
     */
    <T> T consistently(Deadline deadline, LongFunction<T> reads);

    /**
     * From now on the graph has a release. Where it is found to have none any more, or an older one, since the database
     * was emptied or another took its place, nothing is answered until that is mended.
     *
     * @param mend brings the seed into the graph, and forgets what is known of the releases before; run again while it
     *     fails
     */
    void keepTo(Runnable mend);

    /**
     * Looks whether the release that the graph has now can be answered from.
     *
     * @throws GraphUnavailableException if another version of the service wrote it, in another form
     */
    default void requireReadable(Deadline deadline) {}

    /** Runs the commit of a release so that no reads overlap with it unnoticed. */
    void committing(Runnable commit);
}
