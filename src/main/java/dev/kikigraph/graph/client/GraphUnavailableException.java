package dev.kikigraph.graph.client;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached now; the same statement may succeed later. */
public final class GraphUnavailableException extends GraphException {

    private final boolean isReached;

    public GraphUnavailableException(@Nullable Throwable cause) {
        super("The graph database cannot be reached at the moment; try again in a few seconds.", cause);
        this.isReached = false;
    }

    /** @param message why, and what to do */
    public GraphUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.isReached = true;
    }

    /** Whether the database is there, and something else stands in the way. */
    public boolean isReached() {
        return isReached;
    }
}
