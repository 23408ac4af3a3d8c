package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.answer.RelationshipLabels;
import dev.kikigraph.insight.snapshot.FactProperty;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.Ontology;
import java.util.List;

/** A relationship that cites certain lines, as it is seen from its start. */
public record CitedRelationship(SnapshotRelationship of, Ontology ontology) {

    public String relationshipId() {
        return of.id();
    }

    public String relationshipType() {
        return of.type();
    }

    public Localized label() {
        return RelationshipLabels.of(of, false, ontology);
    }

    public String otherId() {
        return of.target().id();
    }

    public String otherType() {
        return of.target().type().name();
    }

    public Localized otherLabel() {
        return of.target().label();
    }

    public List<FactProperty> properties() {
        return FactProperty.of(of, ontology);
    }
}
