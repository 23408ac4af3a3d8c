package dev.kikigraph.graph.release;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.RecordedDifference;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The releases that the graph has gone through. Entries are written by {@link Graph#apply} only, together with their
 * data.
 */
@Component
public class Ledger {

    /** Makes whoever writes wait for whoever writes already, in whichever process. */
    private static final String LOCK = """
            MERGE (ledger:KikigraphLedger {id: 'ledger'})
            SET ledger.writes = coalesce(ledger.writes, 0) + 1
            """;

    private static final String POSITION =
            "MATCH (ledger:KikigraphLedger {id: 'ledger'}) SET ledger.release = $release";

    private static final String COUNT = """
            RETURN COUNT { (:Thing) } AS things, COUNT { (:Owned) } AS owned, COUNT { (:Node)-->() } AS relationships
            """;

    private final ReleaseRepository releases;
    private final ReleaseDifferenceRepository differences;
    private final Neo4jClient client;
    private final DifferenceJson json;

    Ledger(
            ReleaseRepository releases,
            ReleaseDifferenceRepository differences,
            Neo4jClient client,
            DifferenceJson json) {
        this.releases = releases;
        this.differences = differences;
        this.client = client;
        this.json = json;
    }

    /** Release that the graph holds now; empty where nothing was ever imported. */
    public Optional<Release> current() {
        return releases.findFirstByOrderByNumberDesc();
    }

    /** All of them, oldest first. */
    public List<Release> releases() {
        return releases.findAllByOrderByNumber();
    }

    /**
     * Changes of a release, as JSON: {@code {"nodes": {"created": [{"id", "labels"}], "changed": [{"id", "labels",
     * "properties": {key: [from, to]}}], "removed": [{"id", "labels", "properties"}]}, "relationships": …}}, where a
     * relationship has {@code type, source, target} in the place of labels.
     *
     * @return empty where there is no such release, or its difference was too large to be kept
     */
    public Optional<String> difference(long release) {
        return differences.findById(release).map(ReleaseDifference::json);
    }

    /** Changes of a release, as {@link #difference} gives them, read; empty in the same cases. */
    public Optional<RecordedDifference> recordedDifference(long release) {
        return difference(release).map(json -> DifferenceReader.read(release, json));
    }

    /** Must be called first in the transaction that writes. */
    @Nullable
    public Release lock() {
        client.query(LOCK).run();
        return current().orElse(null);
    }

    /** Must be called last in the transaction that writes. */
    public Release record(NewRelease release, GraphDifference difference) {
        Release counted = client.query(COUNT)
                .fetchAs(Release.class)
                .mappedBy((types, counts) -> new Release(
                        release.follows() + 1,
                        release.contentHash(),
                        release.seedHash(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        counts.get("things").asLong(),
                        counts.get("owned").asLong(),
                        counts.get("relationships").asLong()))
                .one()
                .orElseThrow();
        Release written = releases.save(counted);
        client.query(POSITION).bind(written.number()).to("release").run();
        differences.save(new ReleaseDifference(written.number(), json.write(difference)));
        return written;
    }

    /** Another seed with the same content: no new release, but the quick comparison shall succeed next time. */
    public Release confirm(Release current, String seedHash) {
        return current.seedHash().equals(seedHash) ? current : releases.save(current.withSeedHash(seedHash));
    }
}
