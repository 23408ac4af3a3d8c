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

    /** Part of the places where what is heavy runs: one of a core, where nothing is said. */
    private static final int PART_OF_HEAVY = 4;

    private static final int PART_OF_HEAVY_WAITING = 5;

    /** A quarter of what all places bear in a second, in milliseconds. */
    private static final long QUOTA_OF_PLACE = 250;

    Bounds boundsOfHeavy() {
        Bounds all = bounds();
        return new Bounds(
                Math.max(1, all.places() / PART_OF_HEAVY),
                all.few(),
                (all.waiting() + PART_OF_HEAVY_WAITING - 1) / PART_OF_HEAVY_WAITING,
                longestWait,
                all.quota());
    }

    Bounds bounds() {
        int cores = Runtime.getRuntime().availableProcessors();
        int places = running == null ? RUNNING_OF_CORE * cores : running;
        return new Bounds(
                places,
                places,
                waiting == null ? WAITING_OF_CORE * cores : waiting,
                longestWait,
                places * QUOTA_OF_PLACE);
    }
}
