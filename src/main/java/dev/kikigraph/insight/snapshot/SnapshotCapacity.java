package dev.kikigraph.insight.snapshot;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.HeapCapacity;
import dev.kikigraph.graph.client.HeapTooSmallException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether the heap has room for a snapshot. Where it has none, that is found out again after a minute, however often it
 * is asked.
 */
final class SnapshotCapacity {

    /** Of a node or relationship with all that is derived from it, in bytes, as measured. */
    private static final long HEAP_PER_ELEMENT = 470;

    private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

    private final Graph graph;

    private volatile @Nullable Refusal refusal;

    /** @param at on the clock of {@link System#nanoTime} */
    private record Refusal(long release, HeapTooSmallException because, long at) {

        boolean holdsFor(long asked) {
            return release == asked && System.nanoTime() - at < PATIENCE;
        }
    }

    SnapshotCapacity(Graph graph) {
        this.graph = graph;
    }

    /**
     * @param release that is to be read
     * @param lettingGo of the snapshots that there are, called where there is no room beside them
     * @return how many bytes it takes, about
     * @throws HeapTooSmallException if there is no room all the same
     */
    long require(long release, Runnable lettingGo) {
        Refusal last = refusal;
        if (last != null && last.holdsFor(release)) {
            throw last.because();
        }
        long needed = graph.size() * HEAP_PER_ELEMENT;
        if (!HeapCapacity.has(needed)) {
            lettingGo.run();
        }
        try {
            HeapCapacity.require("the copy of the graph that domain questions are answered from", needed);
            refusal = null;
            return needed;
        } catch (HeapTooSmallException e) {
            refusal = new Refusal(release, e, System.nanoTime());
            throw e;
        }
    }

    /** Sentence that says what cannot be done and why; null where nothing is lacking. */
    @Nullable
    String lacking() {
        Refusal last = refusal;
        return last == null
                ? null
                : "Domain questions are not answered, but everything else is: "
                        + last.because().text();
    }
}
