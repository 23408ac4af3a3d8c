package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.compare.RelianceComparison.RelianceFact;
import dev.kikigraph.insight.snapshot.Arc;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Vertex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose regulatory decisions two countries rely on, or who relies on theirs. */
final class Reliance {

    private final Map<Vertex, List<Arc>> ofA;
    private final Map<Vertex, List<Arc>> ofB;
    private final Snapshot snapshot;

    /** @param backward for who relies on theirs */
    Reliance(Vertex a, Vertex b, boolean backward, Snapshot snapshot) {
        this.ofA = byOther(a, backward);
        this.ofB = byOther(b, backward);
        this.snapshot = snapshot;
    }

    /** Nodes at the other end, those of the first before those of the second alone, in the order of the source. */
    List<Vertex> others() {
        Set<Vertex> all = new LinkedHashSet<>(ofA.keySet());
        all.addAll(ofB.keySet());
        return List.copyOf(all);
    }

    RelianceComparison compared(Vertex other) {
        return new RelianceComparison(
                other, facts(ofA.getOrDefault(other, List.of())), facts(ofB.getOrDefault(other, List.of())));
    }

    private List<RelianceFact> facts(List<Arc> arcs) {
        return arcs.stream()
                .map(arc -> new RelianceFact(
                        (String) arc.get("coverage"),
                        (String) arc.get("effect"),
                        (String) arc.get("since"),
                        RelationshipFact.of(arc, snapshot)))
                .toList();
    }

    private static Map<Vertex, List<Arc>> byOther(Vertex country, boolean backward) {
        return (backward ? country.in("RELIES_ON") : country.out("RELIES_ON"))
                .stream()
                        .collect(Collectors.groupingBy(
                                backward ? Arc::source : Arc::target,
                                LinkedHashMap::new,
                                Collectors.toCollection(ArrayList::new)));
    }
}
