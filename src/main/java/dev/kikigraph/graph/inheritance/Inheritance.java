package dev.kikigraph.graph.inheritance;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.InheritedField;
import dev.kikigraph.ontology.InheritedField.Step;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what holds for each thing by the fields that the ontology marks {@code @inherited}: what is said of the thing
 * itself or, where nothing is, what the things that it belongs to have in that field. Several ways to one value are one
 * effect of it.
 */
public final class Inheritance {

    private final Ontology ontology;
    private final Said said;
    private final Ways ways;

    /** By name of a field and id of a thing: what holds for it, by value. */
    private final Map<String, Map<String, Map<Object, Effect>>> known = new HashMap<>();

    private Inheritance(Ontology ontology, GraphContent content) {
        this.ontology = ontology;
        this.said = new Said(content.nodes(), content.relationships().values());
        this.ways = new Ways(said);
    }

    /**
     * Relationships and values that are derived of a content.
     *
     * @param relationships without evidence, which is that of the facts that they follow from
     * @param values by id of a node: its derived values
     */
    public record Derived(List<StoredRelationship> relationships, Map<String, Map<String, Object>> values) {}

    /**
     * Derives what things inherit.
     *
     * @param content what is said; what is derived in it is left out of account
     */
    public static Derived of(Ontology ontology, GraphContent content) {
        return new Inheritance(ontology, content).derive();
    }

    private Derived derive() {
        EffectWriter writer = new EffectWriter(ontology, said);
        List<StoredRelationship> relationships = new ArrayList<>();
        Map<String, Map<String, Object>> values = new TreeMap<>();
        for (StoredNode thing : said.nodes()) {
            NodeType type = ontology.typeOfId(thing.id()).orElse(null);
            if (type == null) {
                continue;
            }
            for (InheritedField field : ontology.inherited(type.name())) {
                List<Effect> effects = effects(field, thing).values().stream()
                        .filter(effect -> field.handedDown().isEmpty() || effect.depth() > 0)
                        .toList();
                if (field.relationshipType() != null) {
                    effects.forEach(effect -> relationships.add(writer.relationship(field, thing, effect)));
                } else if (!effects.isEmpty()) {
                    values.computeIfAbsent(thing.id(), id -> new TreeMap<>())
                            .putAll(writer.values(field, type, effects));
                }
            }
        }
        return new Derived(relationships, values);
    }

    /** Finds what is above before the thing itself, without recursion: a chain may be as long as the graph is. */
    private Map<Object, Effect> effects(InheritedField field, StoredNode thing) {
        Map<String, Map<Object, Effect>> ofField = known.computeIfAbsent(field.name(), name -> new HashMap<>());
        Deque<Pending> waiting = new ArrayDeque<>(List.of(new Pending(field, thing)));
        Set<String> begun = new HashSet<>();
        while (!waiting.isEmpty()) {
            Pending next = waiting.peek();
            List<Pending> before = begun.add(next.thing().id()) ? unknown(next, ofField, begun) : List.of();
            if (before.isEmpty()) {
                waiting.pop();
                ofField.computeIfAbsent(next.thing().id(), id -> holding(next.field(), next.thing(), ofField));
            } else {
                before.forEach(waiting::push);
            }
        }
        return ofField.getOrDefault(thing.id(), Map.of());
    }

    private record Pending(InheritedField field, StoredNode thing) {}

    /** Whether nothing that is said of the thing itself ends inheritance. */
    private boolean inherits(InheritedField field, StoredNode thing) {
        return ways.values(field, field.own(), thing).isEmpty()
                && field.unless().stream().noneMatch(thing.properties()::containsKey);
    }

    private List<Pending> unknown(Pending pending, Map<String, Map<Object, Effect>> known, Set<String> begun) {
        List<Pending> unknown = new ArrayList<>();
        if (!inherits(pending.field(), pending.thing())) {
            return unknown;
        }
        for (Step step : pending.field().along()) {
            for (StoredRelationship relationship : said.by(step, pending.thing().id())) {
                String above = Said.end(step, relationship);
                if (!known.containsKey(above) && !begun.contains(above)) {
                    inherited(above, pending.field().name()).ifPresent(unknown::add);
                }
            }
        }
        return unknown;
    }

    private Optional<Pending> inherited(String thing, String name) {
        StoredNode node = said.node(thing);
        return node == null
                ? Optional.empty()
                : ontology.typeOfId(thing).stream()
                        .flatMap(type -> ontology.inherited(type.name()).stream())
                        .filter(field -> field.name().equals(name))
                        .map(field -> new Pending(field, node))
                        .findFirst();
    }

    private Map<Object, Effect> holding(
            InheritedField field, StoredNode thing, Map<String, Map<Object, Effect>> ofField) {
        Map<Object, Effect> effects = new LinkedHashMap<>(ways.values(field, field.own(), thing));
        if (inherits(field, thing)) {
            Limits limits = Limits.of(field, thing);
            for (Step step : field.along()) {
                for (StoredRelationship relationship : said.by(step, thing.id())) {
                    inherit(step, relationship, ofField, limits, effects);
                }
            }
        }
        Stream.of(field.beside(), field.handedDown())
                .flatMap(way -> ways.values(field, way, thing).values().stream())
                .forEach(effect -> Effect.add(effects, effect));
        return field.several() == null ? effects : one(field.several(), effects);
    }

    private void inherit(
            Step step,
            StoredRelationship relationship,
            Map<String, Map<Object, Effect>> ofField,
            Limits limits,
            Map<Object, Effect> effects) {
        Fact fact = said.fact(step, relationship);
        String above = Said.end(step, relationship);
        if (fact != null) {
            ofField.getOrDefault(above, Map.of()).values().stream()
                    .flatMap(effect -> Stream.ofNullable(effect.below(fact, above)))
                    .flatMap(effect -> Stream.ofNullable(limits.within(effect)))
                    .filter(said::holdsInItsYear)
                    .forEach(effect -> Effect.add(effects, effect));
        }
    }

    private static Map<Object, Effect> one(InheritedField.Several several, Map<Object, Effect> effects) {
        Comparator<Effect> byValue = Comparator.comparingLong(effect -> (Long) effect.value());
        return effects.values().stream()
                .min(several == InheritedField.Several.LEAST ? byValue : byValue.reversed())
                .map(effect -> Map.of(effect.value(), effect))
                .orElse(Map.of());
    }
}
