package dev.kikigraph.graph.release;

import dev.kikigraph.graph.client.GraphException;

/** Another process wrote a release after the one that a difference was made against. Nothing was written. */
public final class ReleaseConflictException extends GraphException {

    public ReleaseConflictException(long expected, long found) {
        super(
                "Another import finished first: the graph is at release " + found + ", not at release " + expected
                        + "; compare again and repeat.",
                null);
    }
}
