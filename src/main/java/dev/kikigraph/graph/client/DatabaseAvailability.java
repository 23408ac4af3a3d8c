package dev.kikigraph.graph.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database answers. Tells the log that it was lost, and that it is back, once each. Before its first answer
 * nothing is lost: a start says by itself what it waits for. Safe for use by many threads.
 */
final class DatabaseAvailability {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAvailability.class);

    private boolean known;
    private long answeredAt;
    private @Nullable Long lostAt;

    synchronized boolean isLost() {
        return lostAt != null;
    }

    /** @param time on the clock of {@link System#nanoTime} */
    synchronized boolean hasAnsweredSince(long time) {
        return known && answeredAt - time >= 0;
    }

    synchronized void answered() {
        known = true;
        answeredAt = System.nanoTime();
        if (lostAt != null) {
            log.info(
                    "The graph database answers again, after {} s.",
                    Duration.ofNanos(answeredAt - lostAt).toSeconds());
            lostAt = null;
        }
    }

    /**
     * Notes that it does not answer.
     *
     * @param reason as the driver says it
     * @return whether that was not known before
     */
    synchronized boolean lost(@Nullable String reason) {
        if (!known || lostAt != null) {
            return false;
        }
        lostAt = System.nanoTime();
        log.warn(
                "The graph database does not answer: {} Questions are answered with UNAVAILABLE until it does.",
                reason == null ? "no reason is given." : reason);
        return true;
    }
}
