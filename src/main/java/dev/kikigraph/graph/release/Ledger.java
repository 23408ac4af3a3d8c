package dev.kikigraph.graph.release;

import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.graph.model.RecordedDifference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The releases that the graph has gone through. {@link LedgerWriter} writes what is read here. */
@Component
public class Ledger {

    /** Far more than an entry takes, the largest one as well. */
    private static final Duration LONGEST_READING = Duration.ofSeconds(30);

    private static final String ENTRIES = """
            MATCH (release:KikigraphRelease)
            RETURN [release.number, release.contentHash, release.seedHash, release.createdAt.epochMillis,
                    release.things, release.owned, release.relationships]
            ORDER BY release.number
            """;

    private static final Statement CURRENT = new Statement(ENTRIES + "DESC LIMIT 1", Map.of());

    private static final Statement ALL = new Statement(ENTRIES, Map.of());

    private static final String DIFFERENCE =
            "MATCH (difference:KikigraphReleaseDifference {release: $release}) RETURN difference.json";

    private final StatementReader reader;

    Ledger(StatementReader reader) {
        this.reader = reader;
    }

    /** Release that the graph holds now; empty where nothing was ever imported. */
    public Optional<Release> current() {
        return current(Deadline.in(LONGEST_READING));
    }

    /** As {@link #current()}, within a deadline. */
    public Optional<Release> current(Deadline deadline) {
        return Optional.ofNullable((List<?>) read(CURRENT, deadline)).map(Ledger::release);
    }

    /** All of them, oldest first. */
    public List<Release> releases() {
        List<Release> releases = new ArrayList<>();
        reader.scan(ALL, row -> releases.add(release((List<?>) row.get(0))));
        return releases;
    }

    /**
     * Changes of a release, as JSON: {@code {"nodes": {"created": [{"id", "labels"}], "changed": [{"id", "labels",
     * "properties": {key: [from, to]}}], "removed": [{"id", "labels", "properties"}]}, "relationships": …}}, where a
     * relationship has {@code type, source, target} in the place of labels.
     *
     * @return empty where there is no such release, or its difference was too large to be kept
     */
    public Optional<String> difference(long release) {
        return Optional.ofNullable(
                (String) read(new Statement(DIFFERENCE, Map.of("release", release)), Deadline.in(LONGEST_READING)));
    }

    /** Changes of a release, as {@link #difference} gives them, read; empty in the same cases. */
    public Optional<RecordedDifference> recordedDifference(long release) {
        return difference(release).map(json -> DifferenceReader.read(release, json));
    }

    private @Nullable Object read(Statement statement, Deadline deadline) {
        return reader.read(statement, ReadContext.within(deadline));
    }

    private static Release release(List<?> entry) {
        return new Release(
                (Long) entry.get(0),
                (String) entry.get(1),
                (String) entry.get(2),
                Instant.ofEpochMilli((Long) entry.get(3)),
                (Long) entry.get(4),
                (Long) entry.get(5),
                (Long) entry.get(6));
    }
}
