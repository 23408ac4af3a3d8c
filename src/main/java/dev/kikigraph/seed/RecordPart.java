package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.seed.yaml.Place;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import org.jspecify.annotations.Nullable;

/**
 * Part of a record: all that one file says of one thing.
 *
 * @param document slug of the source that line numbers belong to; null where the file names none
 */
record RecordPart(
        String id,
        NodeType type,
        Entries fields,
        Place place,
        @Nullable String document) {

    static final String NAME = "name";

    /** Whether this part defines the thing rather than adding to it. */
    boolean isHome() {
        return fields.entries().containsKey(NAME);
    }
}
