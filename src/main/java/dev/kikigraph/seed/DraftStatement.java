package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statement of one place of the seed on a node or relationship; others may say something of it too.
 *
 * @param path from the record's id down
 * @param document slug of the source that the file is about; null where it names none
 * @param values by the keys that the graph holds them by
 * @param given names of the properties that it gives, whether or not they could be read
 */
record DraftStatement(
        Place place,
        String path,
        @Nullable String document,
        Map<String, Object> values,
        Set<String> given,
        List<SeedEvidence> evidence) {

    static DraftStatement at(Place place, String path, @Nullable String document) {
        return new DraftStatement(
                place, path, document, new LinkedHashMap<>(), new LinkedHashSet<>(), new ArrayList<>());
    }

    /** Whose statement it is: the document of its file, unless all of its evidence is of others. */
    @Nullable
    String statingDocument() {
        boolean ofOthers = evidence.stream().noneMatch(piece -> piece.document().equals(document));
        return ofOthers && !evidence.isEmpty() ? evidence.get(0).document() : document;
    }
}
