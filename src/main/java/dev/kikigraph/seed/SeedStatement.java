package dev.kikigraph.seed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statement of one place of a seed on a node or relationship.
 *
 * @param document slug of the source that says it; null where the seed names none
 * @param values that it gives, by the keys that the graph holds them by
 * @param evidence its own, of this document and others
 */
public record SeedStatement(
        Origin origin, @Nullable String document, Map<String, Object> values, List<SeedEvidence> evidence) {

    static SeedStatement of(DraftStatement draft) {
        return new SeedStatement(
                new Origin(draft.place(), draft.path()),
                draft.statingDocument(),
                Collections.unmodifiableMap(new LinkedHashMap<>(draft.values())),
                List.copyOf(draft.evidence()));
    }

    /**
     * Whether a field that it gives is proved by a document: by that which its evidence names it for, or else by its
     * own.
     */
    public boolean isProvedBy(String other, String field) {
        List<String> named = evidence.stream()
                .filter(piece -> piece.citation().names(field))
                .map(SeedEvidence::document)
                .toList();
        return named.isEmpty() ? other.equals(document) : named.contains(other);
    }
}
