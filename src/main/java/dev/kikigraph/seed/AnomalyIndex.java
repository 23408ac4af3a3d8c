package dev.kikigraph.seed;

import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which anomalies tell of which facts: of nodes that they concern, and of relationships that name them. */
final class AnomalyIndex {

    private static final String CONCERNS = "CONCERNS";

    private final Draft draft;
    private final Map<String, Set<String>> anomalies = new HashMap<>();
    private final Map<String, List<DraftFact>> facts = new HashMap<>();

    AnomalyIndex(Draft draft) {
        this.draft = draft;
        for (DraftRelationship relationship : draft.relationships().values()) {
            if (relationship.relationshipType().equals(CONCERNS)) {
                add(relationship.source(), draft.nodes().get(relationship.target()));
            }
            if (relationship.properties().get(StoredKeys.ANOMALY_IDS) instanceof List<?> ids) {
                ids.forEach(id -> add(id.toString(), relationship));
            }
        }
    }

    private void add(String anomaly, @Nullable DraftFact fact) {
        if (fact != null && draft.nodes().containsKey(anomaly)) {
            anomalies.computeIfAbsent(fact.id(), id -> new TreeSet<>()).add(anomaly);
            facts.computeIfAbsent(anomaly, id -> new ArrayList<>()).add(fact);
        }
    }

    /** Of the fact itself, and of what owns it. */
    Stream<DraftNode> of(DraftFact fact) {
        Set<String> found = new TreeSet<>(anomalies.getOrDefault(fact.id(), Set.of()));
        DraftNode owner = fact instanceof DraftNode node ? node.owner() : null;
        for (; owner != null; owner = owner.owner()) {
            found.addAll(anomalies.getOrDefault(owner.id(), Set.of()));
        }
        return found.stream().map(draft.nodes()::get);
    }

    /** Nodes and relationships that an anomaly tells of. */
    List<DraftFact> facts(DraftNode anomaly) {
        return facts.getOrDefault(anomaly.id(), List.of());
    }
}
