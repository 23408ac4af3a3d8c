package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.List;

/**
 * Node that one of two things, or both, have a relationship with.
 *
 * @param a the relationships of the first
 * @param b those of the second
 */
public record ComparedEnd(SnapshotNode node, List<RelationshipFact> a, List<RelationshipFact> b) {

    static ComparedEnd of(
            SnapshotNode node, List<SnapshotRelationship> a, List<SnapshotRelationship> b, Snapshot snapshot) {
        return new ComparedEnd(node, facts(a, snapshot), facts(b, snapshot));
    }

    private static List<RelationshipFact> facts(List<SnapshotRelationship> relationships, Snapshot snapshot) {
        return relationships.stream()
                .map(relationship -> RelationshipFact.of(relationship, snapshot))
                .toList();
    }
}
