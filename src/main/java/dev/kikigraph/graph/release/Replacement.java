package dev.kikigraph.graph.release;

import dev.kikigraph.graph.client.GraphUnavailableException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the graph mended where the database was emptied, or another took its place, while the service runs. */
final class Replacement {

    private static final Logger log = LoggerFactory.getLogger(Replacement.class);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final AtomicBoolean mending = new AtomicBoolean();
    private volatile @Nullable Runnable mend;

    /** @param mend run again while it fails */
    void mendBy(Runnable mend) {
        this.mend = mend;
    }

    /** @throws GraphUnavailableException while the graph is being mended */
    void check() {
        if (mending.get()) {
            throw new GraphUnavailableException(
                    "The graph database was emptied, or another took its place. The seed is being brought into it; try again in a few seconds.",
                    null);
        }
    }

    /** Called where an older release was found than was read before, or one of another graph. */
    void found() {
        Runnable how = mend;
        if (how != null && mending.compareAndSet(false, true)) {
            log.warn(
                    "The graph database was emptied, or another took its place. Nothing is answered from it until it has the seed.");
            Thread thread = new Thread(() -> untilMended(how), "replacement");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void untilMended(Runnable how) {
        String told = null;
        while (true) {
            try {
                how.run();
                log.info("The graph database has its release again.");
                mending.set(false);
                return;
            } catch (RuntimeException e) {
                String reason = String.valueOf(e.getMessage());
                if (!reason.equals(told)) {
                    log.warn("The seed could not be brought into the graph database: {} Trying again.", reason);
                    told = reason;
                }
            }
            try {
                Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
