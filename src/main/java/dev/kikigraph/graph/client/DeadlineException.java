package dev.kikigraph.graph.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An operation took longer than it may. */
public final class DeadlineException extends GraphException {

    DeadlineException(Duration limit, @Nullable Throwable cause) {
        super("The query took longer than " + seconds(limit) + " s and was stopped; ask for less at a time.", cause);
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0
                ? Long.toString(limit.toSeconds())
                : Double.toString(limit.toMillis() / 1000.0);
    }
}
