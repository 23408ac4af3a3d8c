package dev.kikigraph.graph.inheritance;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.InheritedField.Step;
import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts as they are said: nodes, and the relationships at each of them in the order of what they lead to. */
final class Said {

    private static final String FISCAL_YEAR = "fiscalYear";

    private final Map<String, StoredNode> nodes;
    private final Map<String, Map<String, List<StoredRelationship>>> out = new HashMap<>();
    private final Map<String, Map<String, List<StoredRelationship>>> in = new HashMap<>();

    Said(Map<String, StoredNode> nodes, Collection<StoredRelationship> relationships) {
        this.nodes = nodes;
        relationships.stream()
                .filter(one -> !StoredKeys.isEffective(one.type()))
                .sorted(Comparator.comparing(StoredRelationship::id))
                .forEach(one -> {
                    add(out, one.source(), one);
                    add(in, one.target(), one);
                });
    }

    private static void add(
            Map<String, Map<String, List<StoredRelationship>>> ends, String end, StoredRelationship relationship) {
        ends.computeIfAbsent(end, id -> new HashMap<>())
                .computeIfAbsent(relationship.type(), type -> new ArrayList<>(1))
                .add(relationship);
    }

    Collection<StoredNode> nodes() {
        return nodes.values();
    }

    @Nullable
    StoredNode node(String id) {
        return nodes.get(id);
    }

    /** The relationships by which a step leads on from a node. */
    List<StoredRelationship> by(Step step, String node) {
        return (step.outgoing() ? out : in)
                .getOrDefault(node, Map.of())
                .getOrDefault(step.relationshipType(), List.of());
    }

    /** Where a relationship leads to by a step. */
    static String end(Step step, StoredRelationship relationship) {
        return step.outgoing() ? relationship.target() : relationship.source();
    }

    /** Whether what is of one fiscal year holds in that year. */
    boolean holdsInItsYear(Effect effect) {
        StoredNode node = effect.value() instanceof String id ? node(id) : null;
        return node == null
                || effect.fiscalYears() == null
                || !(node.properties().get(FISCAL_YEAR) instanceof Long year)
                || effect.fiscalYears().contains(year);
    }

    /** The fact that a step goes by: what is owned speaks for itself. Null where there is nothing at its end. */
    @Nullable
    Fact fact(Step step, StoredRelationship relationship) {
        Fact fact = Fact.of(relationship);
        StoredNode end = node(end(step, relationship));
        if (end == null || !step.owning()) {
            return end == null ? null : fact;
        }
        return new Fact(end.id(), fact.inferred() || Fact.of(end).inferred(), fact.fiscalYears());
    }
}
