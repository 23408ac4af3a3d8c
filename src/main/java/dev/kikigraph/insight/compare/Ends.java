package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.Arc;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Vertex;
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
record Ends(Map<Vertex, List<Arc>> byEnd) {

    static Ends of(Vertex thing, RelationshipField field, Snapshot snapshot) {
        Set<String> targets = snapshot.ontology().possibleTypes(field.target()).stream()
                .map(NodeType::name)
                .collect(Collectors.toSet());
        boolean out = field.direction() == RelationshipField.Direction.OUT;
        Map<Vertex, List<Arc>> byEnd = new LinkedHashMap<>();
        for (Arc arc : out ? thing.out(field.relationshipType()) : thing.in(field.relationshipType())) {
            Vertex end = out ? arc.target() : arc.source();
            if (targets.contains(end.type().name())) {
                byEnd.computeIfAbsent(end, e -> new ArrayList<>()).add(arc);
            }
        }
        return new Ends(byEnd);
    }

    boolean has(Vertex end) {
        return byEnd.containsKey(end);
    }

    List<Arc> arcs(Vertex end) {
        return byEnd.getOrDefault(end, List.of());
    }
}
