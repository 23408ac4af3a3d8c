package dev.kikigraph.graph.inheritance;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.InheritedField;
import dev.kikigraph.ontology.InheritedField.Climb;
import dev.kikigraph.ontology.InheritedField.Step;
import dev.kikigraph.ontology.InheritedField.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows ways from a thing to what is said of it. */
final class Ways {

    private final Said said;

    Ways(Said said) {
        this.said = said;
    }

    /** Effects for a thing by some ways, by their value. */
    Map<Object, Effect> values(InheritedField field, List<Way> ways, StoredNode thing) {
        Map<Object, Effect> found = new LinkedHashMap<>();
        for (Way way : ways) {
            for (Effect effect : follow(way, thing)) {
                for (Effect meant : climbed(field.climb(), effect)) {
                    included(field.including(), meant).forEach(one -> Effect.add(found, one));
                }
            }
        }
        return found;
    }

    private List<Effect> follow(Way way, StoredNode thing) {
        if (way.steps().isEmpty()) {
            return ofNode(way, Effect.ofThingItself(), thing);
        }
        List<Effect> at = List.of(new Effect(thing.id(), null, true, Map.of()));
        for (int i = 0; i < way.steps().size(); i++) {
            boolean last = i == way.steps().size() - 1;
            List<Effect> next = new ArrayList<>();
            for (Effect effect : at) {
                step(way, way.steps().get(i), last, effect, next);
            }
            at = next;
        }
        return at;
    }

    private void step(Way way, Step step, boolean last, Effect effect, List<Effect> next) {
        for (StoredRelationship relationship : said.by(step, (String) effect.value())) {
            Fact fact = said.fact(step, relationship);
            String end = Said.end(step, relationship);
            Effect reached = fact == null ? null : effect.then(end, fact);
            if (reached == null) {
                continue;
            }
            StoredNode node = said.node(end);
            if (!last || way.property() == null || node == null) {
                next.add(reached);
            } else if (way.ofEdge()) {
                // Values of the relationship hold in whatever year: often they are its years.
                next.addAll(valued(relationship.properties().get(way.property()), reached));
            } else {
                next.addAll(valued(node.properties().get(way.property()), reached));
            }
        }
    }

    private static List<Effect> ofNode(Way way, Effect effect, StoredNode node) {
        Effect reached = effect.then(node.id(), Fact.of(node));
        return reached == null || way.property() == null
                ? List.of()
                : valued(node.properties().get(way.property()), reached);
    }

    private static List<Effect> valued(@Nullable Object stored, Effect effect) {
        if (stored == null) {
            return List.of();
        }
        List<?> values = stored instanceof List<?> list ? list : List.of(stored);
        return values.stream()
                .map(value -> new Effect(value, null, effect.stated(), effect.facts()))
                .toList();
    }

    private List<Effect> climbed(@Nullable Climb climb, Effect effect) {
        if (climb == null) {
            return List.of(effect);
        }
        List<Effect> found = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        Deque<Effect> waiting = new ArrayDeque<>(List.of(effect));
        while (!waiting.isEmpty()) {
            Effect one = waiting.remove();
            StoredNode node = said.node((String) one.value());
            if (node == null || !seen.add(one.value())) {
                continue;
            }
            if (climb.kind().equals(node.properties().get(climb.kindKey()))) {
                found.add(one);
            } else {
                waiting.addAll(reached(climb.along(), one));
            }
        }
        return found;
    }

    /** The value itself, and what it includes. */
    private List<Effect> included(@Nullable Step including, Effect effect) {
        if (including == null) {
            return List.of(effect);
        }
        List<Effect> found = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        Deque<Effect> waiting = new ArrayDeque<>(List.of(effect));
        while (!waiting.isEmpty()) {
            Effect one = waiting.remove();
            if (seen.add(one.value())) {
                found.add(one);
                waiting.addAll(reached(including, one));
            }
        }
        return found;
    }

    private List<Effect> reached(Step step, Effect effect) {
        List<Effect> reached = new ArrayList<>();
        for (StoredRelationship relationship : said.by(step, (String) effect.value())) {
            Fact fact = said.fact(step, relationship);
            Effect next = fact == null ? null : effect.then(Said.end(step, relationship), fact);
            if (next != null) {
                reached.add(next);
            }
        }
        return reached;
    }
}
