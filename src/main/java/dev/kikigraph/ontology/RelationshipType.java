package dev.kikigraph.ontology;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of relationship as a whole, put together from the fields at its ends.
 *
 * @param name e.g. {@code FEEDS}
 * @param properties name of the {@code @relationshipProperties} type
 * @param ends which node types it connects
 * @param words null where the ontology gives none
 * @param walk kind of the ways over such relationships; null where no ways lead over them
 */
public record RelationshipType(
        String name,
        String properties,
        Set<Ends> ends,
        @Nullable Words words,
        @Nullable Walk walk) {

    /** Whether its relationships are derived from what is said rather than said themselves. */
    public boolean effective() {
        return StoredKeys.isEffective(name);
    }

    RelationshipType inWords(Words given) {
        return new RelationshipType(name, properties, ends, given, walk);
    }

    RelationshipType walked(@Nullable Walk along) {
        return new RelationshipType(name, properties, ends, words, along);
    }

    /**
     * A pair of node types that the relationship type runs between.
     *
     * @param source name of the node type at the start
     * @param target name of the node type at the end
     * @param lineage whether it carries contribution from its start towards a pillar
     */
    public record Ends(String source, String target, boolean lineage) {}

    /**
     * Verbs of a sentence in English.
     *
     * @param forward what it says of its start, e.g. {@code feeds}
     * @param backward what it says of its end, e.g. {@code is fed by}
     */
    public record Words(String forward, String backward) {}
}
