package dev.kikigraph.graph;

import org.jspecify.annotations.Nullable;

/** Something that is slow the first time and is therefore done once before the service says that it is ready. */
public interface WarmUp {

    void warmUp();

    /**
     * Sentence that says what cannot be done and why, where the service is of use all the same; null where nothing is
     * lacking.
     */
    default @Nullable String lacking() {
        return null;
    }
}
