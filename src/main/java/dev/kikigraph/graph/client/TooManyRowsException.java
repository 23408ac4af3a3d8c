package dev.kikigraph.graph.client;

/** The lists of an operation lead to more nodes than one may read. */
public final class TooManyRowsException extends GraphException {

    private final long limit;
    private final long expected;

    TooManyRowsException(long limit, long expected) {
        super(
                "The lists within lists of the operation lead to some %,d nodes; %,d are allowed. Ask for smaller pages (first), or for fewer lists within lists and for the rest in further requests."
                        .formatted(expected, limit),
                null);
        this.limit = limit;
        this.expected = expected;
    }

    public long limit() {
        return limit;
    }

    public long expected() {
        return expected;
    }
}
