package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.compare.RelianceComparison.RelianceFact;
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

/** Whose regulatory decisions two countries rely on, or who relies on theirs. */
final class Reliance {

    private final Map<SnapshotNode, List<SnapshotRelationship>> ofA;
    private final Map<SnapshotNode, List<SnapshotRelationship>> ofB;
    private final Snapshot snapshot;

    /** @param backward for who relies on theirs */
    Reliance(SnapshotNode a, SnapshotNode b, boolean backward, Snapshot snapshot) {
        this.ofA = byOther(a, backward);
        this.ofB = byOther(b, backward);
        this.snapshot = snapshot;
    }

    /** Nodes at the other end, those of the first before those of the second alone, in the order of the source. */
    List<SnapshotNode> others() {
        Set<SnapshotNode> all = new LinkedHashSet<>(ofA.keySet());
        all.addAll(ofB.keySet());
        return List.copyOf(all);
    }

    RelianceComparison compared(SnapshotNode other) {
        return new RelianceComparison(
                other, facts(ofA.getOrDefault(other, List.of())), facts(ofB.getOrDefault(other, List.of())));
    }

    private List<RelianceFact> facts(List<SnapshotRelationship> relationships) {
        return relationships.stream()
                .map(relationship -> new RelianceFact(
                        (String) relationship.get("coverage"),
                        (String) relationship.get("effect"),
                        (String) relationship.get("since"),
                        RelationshipFact.of(relationship, snapshot)))
                .toList();
    }

    private static Map<SnapshotNode, List<SnapshotRelationship>> byOther(SnapshotNode country, boolean backward) {
        return (backward ? country.in("RELIES_ON") : country.out("RELIES_ON"))
                .stream()
                        .collect(Collectors.groupingBy(
                                backward ? SnapshotRelationship::source : SnapshotRelationship::target,
                                LinkedHashMap::new,
                                Collectors.toCollection(ArrayList::new)));
    }
}
