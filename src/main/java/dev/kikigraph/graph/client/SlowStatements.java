package dev.kikigraph.graph.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log which statements take long, each once a minute at most. Safe for use by many threads. */
public final class SlowStatements {

    private static final Logger log = LoggerFactory.getLogger(SlowStatements.class);

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int MOST_TOLD_OF = 1_000;
    private static final int MOST_CHARACTERS = 400;

    private final Duration threshold;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST_TOLD_OF)
            .expireAfterWrite(SILENCE)
            .build();

    /** @param threshold from which on a statement is slow */
    public SlowStatements(Duration threshold) {
        this.threshold = threshold;
    }

    /**
     * Tells of a statement that was slow.
     *
     * @param time that the statement took, with its planning; its values are not told
     */
    public void took(Statement statement, Duration time) {
        if (time.compareTo(threshold) >= 0 && told.asMap().putIfAbsent(statement.text(), true) == null) {
            log.warn(
                    "A statement took {} s: {}",
                    String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0),
                    shortened(statement.text()));
        }
    }

    private static String shortened(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
    }
}
