package dev.kikigraph.insight.answer;

import dev.kikigraph.insight.snapshot.FactProperty;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.provenance.Evidence;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as a part of an answer.
 *
 * @param label what it says of its source, in words
 * @param rationale null where it is stated
 */
public record RelationshipFact(
        String relationshipId,
        String type,
        Localized label,
        List<FactProperty> properties,
        String assertion,
        @Nullable Localized rationale,
        List<Evidence> evidence,
        SnapshotNode source,
        SnapshotNode target) {

    public static List<RelationshipFact> of(Collection<SnapshotRelationship> relationships, Snapshot snapshot) {
        return relationships.stream().map(one -> of(one, snapshot)).toList();
    }

    public static RelationshipFact of(SnapshotRelationship relationship, Snapshot snapshot) {
        return new RelationshipFact(
                relationship.id(),
                relationship.type(),
                RelationshipLabels.of(relationship, false, snapshot.ontology()),
                FactProperty.of(relationship, snapshot.ontology()),
                relationship.assertion(),
                relationship.rationale(),
                Evidence.of(relationship.evidence(), snapshot.documents()),
                relationship.source(),
                relationship.target());
    }
}
