package dev.kikigraph.graph.release;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * An entry of the ledger: what the graph has held since a certain moment, until the next release.
 *
 * @param number 1 for the first, then one more each
 * @param contentHash of what the graph holds, in hexadecimal
 * @param seedHash of the bytes of seed and ontology that it was last made from, and of how; in hexadecimal, for a quick
 *     comparison
 * @param things how many nodes with an identity of their own there are
 * @param owned how many nodes are owned by a thing
 */
@Node(Release.LABEL)
public record Release(
        @Id long number,
        String contentHash,
        String seedHash,
        Instant createdAt,
        long things,
        long owned,
        long relationships) {

    public static final String LABEL = "KikigraphRelease";

    /** The first seven digits of the content hash, for people. */
    public String shortHash() {
        return contentHash.substring(0, Math.min(7, contentHash.length()));
    }

    Release withSeedHash(String hash) {
        return new Release(number, contentHash, hash, createdAt, things, owned, relationships);
    }
}
