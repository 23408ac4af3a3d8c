package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which frameworks two countries take part, and in which roles. */
final class FrameworkRoles {

    private final Map<SnapshotNode, List<SnapshotRelationship>> ofA;
    private final Map<SnapshotNode, List<SnapshotRelationship>> ofB;
    private final Snapshot snapshot;

    FrameworkRoles(SnapshotNode a, SnapshotNode b, Snapshot snapshot) {
        this.ofA = byFramework(a);
        this.ofB = byFramework(b);
        this.snapshot = snapshot;
    }

    /** Frameworks in which both take part first, then those of each, in the order of the source. */
    List<SnapshotNode> frameworks() {
        return Stream.of(
                        ofA.keySet().stream().filter(ofB::containsKey),
                        ofA.keySet().stream().filter(one -> !ofB.containsKey(one)),
                        ofB.keySet().stream().filter(one -> !ofA.containsKey(one)))
                .flatMap(all -> all)
                .toList();
    }

    FrameworkComparison compared(SnapshotNode framework) {
        List<SnapshotRelationship> a = ofA.getOrDefault(framework, List.of());
        List<SnapshotRelationship> b = ofB.getOrDefault(framework, List.of());
        Set<String> rolesOfA = roles(a);
        Set<String> rolesOfB = roles(b);
        return new FrameworkComparison(
                framework,
                rolesOfA.stream().filter(rolesOfB::contains).toList(),
                rolesOfA.stream().filter(role -> !rolesOfB.contains(role)).toList(),
                rolesOfB.stream().filter(role -> !rolesOfA.contains(role)).toList(),
                facts(a),
                facts(b));
    }

    private List<RelationshipFact> facts(List<SnapshotRelationship> relationships) {
        return relationships.stream()
                .map(relationship -> RelationshipFact.of(relationship, snapshot))
                .toList();
    }

    private static Map<SnapshotNode, List<SnapshotRelationship>> byFramework(SnapshotNode country) {
        return country.out("PARTICIPATES_IN").stream()
                .filter(relationship -> relationship.target().is("RegulatoryFramework"))
                .collect(Collectors.groupingBy(
                        SnapshotRelationship::target, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static Set<String> roles(List<SnapshotRelationship> relationships) {
        return relationships.stream()
                .map(relationship -> String.valueOf(relationship.get("role")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
