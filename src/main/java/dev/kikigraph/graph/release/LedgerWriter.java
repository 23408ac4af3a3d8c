package dev.kikigraph.graph.release;

import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.ontology.StoredKeys;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Writes the entries of the {@link Ledger}, in the transaction that writes their data. */
@Component
@Lazy
public class LedgerWriter {

    /**
     * Makes whoever writes wait for whoever writes already, in whichever process. The first who writes names the graph,
     * so that another one is told from it.
     */
    private static final String LOCK = """
            MERGE (ledger:KikigraphLedger {id: 'ledger'})
            SET ledger.writes = coalesce(ledger.writes, 0) + 1, ledger.graph = coalesce(ledger.graph, randomUUID())
            """;

    /** Of which release the form is stands beside it, since versions before forms had names leave it as it was. */
    private static final String POSITION = """
            MATCH (ledger:KikigraphLedger {id: 'ledger'})
            SET ledger.release = $release, ledger.form = $form, ledger.formOf = $release
            """;

    private static final String COUNT = """
            RETURN COUNT { (:Thing) } AS things, COUNT { (:Owned) } AS owned,
              COUNT { (:Node)-[r]->() WHERE NOT type(r) STARTS WITH $effective } AS relationships
            """;

    private final ReleaseRepository releases;
    private final ReleaseDifferenceRepository differences;
    private final Neo4jClient client;
    private final DifferenceJson json;
    private final ReleaseForm form;

    LedgerWriter(
            ReleaseRepository releases,
            ReleaseDifferenceRepository differences,
            Neo4jClient client,
            DifferenceJson json,
            ObjectProvider<ReleaseForm> form) {
        this.releases = releases;
        this.differences = differences;
        this.client = client;
        this.json = json;
        this.form = form.getIfAvailable(() -> ReleaseForm.ANY);
    }

    /**
     * Must be called first in the transaction that writes.
     *
     * @return the release that the graph holds; null where nothing was ever imported
     */
    public @Nullable Release lock() {
        client.query(LOCK).run();
        return releases.findFirstByOrderByNumberDesc().orElse(null);
    }

    /** Must be called last in the transaction that writes. */
    public Release record(NewRelease release, GraphDifference difference) {
        Release counted = client.query(COUNT)
                .bind(StoredKeys.EFFECTIVE_TYPE)
                .to("effective")
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
        position(written);
        differences.save(new ReleaseDifference(written.number(), json.write(difference)));
        return written;
    }

    private void position(Release current) {
        client.query(POSITION)
                .bind(current.number())
                .to("release")
                .bind(form.name())
                .to("form")
                .run();
    }

    /** Another seed with the same content: no new release, but the quick comparison shall succeed next time. */
    public Release confirm(Release current, String seedHash) {
        position(current);
        return current.seedHash().equals(seedHash) ? current : releases.save(current.withSeedHash(seedHash));
    }
}
