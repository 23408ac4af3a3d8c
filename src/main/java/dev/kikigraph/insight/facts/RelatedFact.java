package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.snapshot.FactProperty;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.provenance.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relationship as it is seen from one of its ends. */
public final class RelatedFact {

    private final SnapshotRelationship relationship;
    private final SnapshotNode other;
    private final Snapshot snapshot;

    RelatedFact(SnapshotRelationship relationship, SnapshotNode here, Snapshot snapshot) {
        this.relationship = relationship;
        this.other = relationship.other(here);
        this.snapshot = snapshot;
    }

    public String relationshipId() {
        return relationship.id();
    }

    public String otherId() {
        return other.id();
    }

    public String otherType() {
        return other.type().name();
    }

    public Localized otherLabel() {
        return other.label();
    }

    public SnapshotNode other() {
        return other;
    }

    public Facts facts() {
        return new Facts(other, snapshot);
    }

    public List<FactProperty> properties() {
        return FactProperty.of(relationship, snapshot.ontology());
    }

    public String assertion() {
        return relationship.assertion();
    }

    /** Null where it is stated. */
    public @Nullable Localized rationale() {
        return relationship.rationale();
    }

    public List<Evidence> evidence() {
        return Evidence.of(relationship.evidence(), snapshot.documents());
    }
}
