package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.RelationshipField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nodes that a thing has a relationship with, by one of its fields, and by which relationships; in the order of the
 * source.
 */
record Ends(Map<SnapshotNode, List<SnapshotRelationship>> byEnd) {

    static Ends of(SnapshotNode thing, RelationshipField field, Snapshot snapshot) {
        Set<String> targets = snapshot.ontology().possibleTypes(field.target()).stream()
                .map(NodeType::name)
                .collect(Collectors.toSet());
        boolean out = field.direction() == RelationshipField.Direction.OUT;
        Map<SnapshotNode, List<SnapshotRelationship>> byEnd = new LinkedHashMap<>();
        for (SnapshotRelationship relationship :
                out ? thing.out(field.relationshipType()) : thing.in(field.relationshipType())) {
            SnapshotNode end = out ? relationship.target() : relationship.source();
            if (targets.contains(end.type().name())) {
                byEnd.computeIfAbsent(end, e -> new ArrayList<>()).add(relationship);
            }
        }
        return new Ends(byEnd);
    }

    boolean has(SnapshotNode end) {
        return byEnd.containsKey(end);
    }

    List<SnapshotRelationship> relationships(SnapshotNode end) {
        return byEnd.getOrDefault(end, List.of());
    }
}
