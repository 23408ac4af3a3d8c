package dev.kikigraph.graph.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log that a database was lost, and that it is back, once each. Before its first answer nothing is lost: a
 * start says by itself what it waits for. Safe for use by many threads.
 */
final class DatabaseAvailability {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAvailability.class);

    private boolean known;
    private @Nullable Long lostAt;

    synchronized void answered() {
        known = true;
        if (lostAt != null) {
            log.info(
                    "The graph database answers again, after {} s.",
                    Duration.ofNanos(System.nanoTime() - lostAt).toSeconds());
            lostAt = null;
        }
    }

    /** @param reason as the driver says it */
    synchronized void lost(@Nullable String reason) {
        if (known && lostAt == null) {
            lostAt = System.nanoTime();
            log.warn(
                    "The graph database does not answer: {} Questions are answered with UNAVAILABLE until it does.",
                    reason == null ? "no reason is given." : reason);
        }
    }
}
