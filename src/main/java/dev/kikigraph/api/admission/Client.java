package dev.kikigraph.api.admission;

/** Somebody who asks, with how much of the service's time went to them lately: a second later a third of it counts. */
public final class Client {

    /** After this time what was used counts 1/e, in nanoseconds. */
    static final double WINDOW = 1e9;

    private double used;
    private long since;

    /** Milliseconds. */
    synchronized double used(long now) {
        return used * Math.exp(-Math.max(0, now - since) / WINDOW);
    }

    /** @param millis less than 0 where less was used than was foreseen */
    synchronized void use(double millis, long now) {
        used = Math.max(0, used(now) + millis);
        since = now;
    }
}
