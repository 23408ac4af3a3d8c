package dev.kikigraph.graph.client;

import org.jspecify.annotations.Nullable;

/** An operation asks for something that needs more memory than one may take. */
public final class ReadTooLargeException extends GraphException {

    private static final String ADVICE =
            " Ask for smaller pages (first) or for fewer lists within lists, and for the rest in further requests.";

    private static final long MEGABYTE = 1024 * 1024;

    private final @Nullable Long limit;

    /** @param limit in bytes */
    ReadTooLargeException(long limit, @Nullable Throwable cause) {
        super("The answer needs more memory than one may take (%,d MB).".formatted(limit / MEGABYTE) + ADVICE, cause);
        this.limit = limit;
    }

    /** Where it is the database that has the limit. */
    ReadTooLargeException(@Nullable Throwable cause) {
        super("The answer needs more memory than the graph database gives to one." + ADVICE, cause);
        this.limit = null;
    }

    /** How many bytes an operation may take; null where that is the database's to know. */
    public @Nullable Long limit() {
        return limit;
    }
}
