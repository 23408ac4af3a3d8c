package dev.kikigraph.api.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/**
 * Documents by their SHA-256, after the protocol of Apollo's automatic persisted queries. A hash is computed here and
 * never believed, so that nobody can leave a document under the hash of another one.
 */
public final class PersistedDocuments {

    private static final int OF_EACH = 200;

    /** Texts take little memory; those of a client are kept for longer than what was read of them. */
    private static final int SHARE = 16;

    private final Cache<String, String> kept;
    private final TrustedDocuments trusted;

    /** @param kept how much memory all documents together may take that are kept; a sixteenth is for their texts */
    public PersistedDocuments(TrustedDocuments trusted, DataSize kept) {
        this.trusted = trusted;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(kept.toBytes() / SHARE)
                .<String, String>weigher((hash, text) -> OF_EACH + Character.BYTES * text.length())
                .build();
    }

    /** By hash, or by the id of a trusted document. */
    public Optional<String> find(String id) {
        Optional<String> found = trusted.find(id);
        return found.isPresent() ? found : Optional.ofNullable(kept.getIfPresent(id));
    }

    /** Keeps a document that has been answered without errors. */
    public void keep(String text) {
        kept.put(Sha256.of(text), text);
    }
}
