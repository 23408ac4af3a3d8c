package dev.kikigraph.insight.answer;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.Evidence;
import java.util.List;

/** Evidence of one value. */
public final class FieldEvidence {

    private FieldEvidence() {}

    /**
     * The pieces that prove the value of a property: those for it alone, and those for the whole.
     *
     * @param pieces of the node or relationship that has it, as stored
     */
    public static List<Evidence> of(List<?> pieces, Property property, Snapshot snapshot) {
        return Evidence.of(
                pieces.stream()
                        .filter(piece -> Citation.parse(piece.toString()).proves(property.name()))
                        .toList(),
                snapshot.documents());
    }
}
