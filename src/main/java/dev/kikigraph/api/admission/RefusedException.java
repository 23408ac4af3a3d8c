package dev.kikigraph.api.admission;

/** A question is not let in: the service is full, or its client has used too much. */
public final class RefusedException extends RuntimeException {

    private final boolean usedTooMuch;
    private final long quota;
    private final long used;
    private final long seconds;

    RefusedException(boolean usedTooMuch, long quota, long used, long seconds) {
        super(usedTooMuch ? "The client has used too much" : "The service is full", null, false, false);
        this.usedTooMuch = usedTooMuch;
        this.quota = quota;
        this.used = used;
        this.seconds = seconds;
    }

    /** Whether it is the client that used too much, rather than that others did together. */
    public boolean hasUsedTooMuch() {
        return usedTooMuch;
    }

    /** Milliseconds of the service that a client may use in a second before it is the first to be refused. */
    public long quota() {
        return quota;
    }

    /** How much of them is left. */
    public long remaining() {
        return Math.max(0, quota - used);
    }

    /** After how many seconds to come again. */
    public long seconds() {
        return seconds;
    }
}
