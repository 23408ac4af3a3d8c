package dev.kikigraph.graph.release;

/** Told how far a write has come, on the thread that writes. */
@FunctionalInterface
public interface ProgressListener {

    ProgressListener NONE = (done, total) -> {};

    /**
     * Called each time that changes have been sent.
     *
     * @param done how many of the changes have been sent; they become visible all at once, after the last
     * @param total how many there are
     */
    void progress(int done, int total);
}
