package dev.kikigraph.api;

import dev.kikigraph.api.admission.FairQueue.Bounds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is answered at once.
 *
 * @param running how many questions run; by the number of cores where nothing is said
 * @param waiting how many may wait; by the number of cores where nothing is said
 * @param longestWait how long they may
 */
@ConfigurationProperties("kikigraph.load")
record LoadProperties(
        @Nullable Integer running,
        @Nullable Integer waiting,
        @DefaultValue("5s") Duration longestWait) {

    /** Some of those that run wait themselves, for the database or the collector of garbage. */
    private static final int RUNNING_OF_CORE = 4;

    /** With a hundred answers a second of a core, which are few, the last waits for half a second. */
    private static final int WAITING_OF_CORE = 50;

    Bounds bounds() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Bounds(
                running == null ? RUNNING_OF_CORE * cores : running,
                waiting == null ? WAITING_OF_CORE * cores : waiting,
                longestWait);
    }
}
