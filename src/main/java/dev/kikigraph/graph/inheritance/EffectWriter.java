package dev.kikigraph.graph.inheritance;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.InheritedField;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes effects in the form in which the graph holds them. */
final class EffectWriter {

    private static final String INHERITED_FROM = "inheritedFrom";
    private static final String FISCAL_YEARS = "fiscalYears";
    private static final String FOLLOWS_FROM_STATED = "followsFromStated";

    private final Ontology ontology;
    private final Said said;

    EffectWriter(Ontology ontology, Said said) {
        this.ontology = ontology;
        this.said = said;
    }

    StoredRelationship relationship(InheritedField field, StoredNode thing, Effect effect) {
        String type = Objects.requireNonNull(field.relationshipType());
        String target = (String) effect.value();
        Map<String, Object> all = new HashMap<>();
        all.put(StoredKeys.ASSERTION, "INFERRED");
        all.put(StoredKeys.japanese(StoredKeys.RATIONALE), japanese(effect));
        all.put(StoredKeys.english(StoredKeys.RATIONALE), english(effect));
        all.put(StoredKeys.FROM, effect.from());
        all.put(INHERITED_FROM, List.copyOf(new TreeSet<>(effect.inheritedFrom())));
        all.put(FOLLOWS_FROM_STATED, effect.stated());
        all.put(StoredKeys.DEPTH, (long) effect.depth());
        all.put(FISCAL_YEARS, effect.fiscalYears() == null ? List.of() : List.copyOf(effect.fiscalYears()));
        Map<String, Object> properties = new TreeMap<>();
        ontology.propertiesOfRelationship(type).stream()
                .flatMap(property -> property.storedKeys().stream())
                .filter(all::containsKey)
                .filter(key -> !List.of().equals(all.get(key)))
                .forEach(key -> properties.put(key, all.get(key)));
        return new StoredRelationship(
                StoredRelationship.id(thing.id(), type, target), type, thing.id(), target, properties);
    }

    Map<String, Object> values(InheritedField field, NodeType type, List<Effect> effects) {
        List<Effect> sorted = new ArrayList<>(effects);
        sorted.sort(Comparator.comparing(effect -> (Long) effect.value()));
        Map<String, Object> values = new TreeMap<>();
        List<Object> all = sorted.stream().map(Effect::value).toList();
        values.put(field.name(), field.several() == null ? all : all.get(0));
        values.put(StoredKeys.facts(field.name()), facts(sorted));
        List<Object> stated =
                sorted.stream().filter(Effect::stated).map(Effect::value).toList();
        if (type.property(StoredKeys.stated(field.name())).isPresent() && !stated.isEmpty()) {
            values.put(StoredKeys.stated(field.name()), stated);
        }
        return values;
    }

    private static List<String> facts(Collection<Effect> effects) {
        Map<String, Integer> facts = new HashMap<>();
        effects.forEach(effect -> effect.facts().forEach((id, steps) -> facts.merge(id, steps, Math::min)));
        return new Effect("", null, true, facts).from();
    }

    private String japanese(Effect effect) {
        return effect.inheritedFrom().isEmpty()
                ? "これ自身についての事実から導いた。"
                : "これが属する%sについての事実から導いた。".formatted(names(effect, true, "「%s」", ""));
    }

    private String english(Effect effect) {
        return effect.inheritedFrom().isEmpty()
                ? "It follows from what is said of the thing itself."
                : "It follows from what is said of %s, which the thing belongs to."
                        .formatted(names(effect, false, "“%s”", ", "));
    }

    private String names(Effect effect, boolean japanese, String quoted, String between) {
        return effect.inheritedFrom().stream()
                .sorted()
                .map(id -> quoted.formatted(name(id, japanese)))
                .collect(Collectors.joining(between));
    }

    private Object name(String id, boolean japanese) {
        Map<String, Object> properties = Objects.requireNonNull(said.node(id)).properties();
        Object ja = properties.getOrDefault(StoredKeys.japanese("name"), id);
        return japanese ? ja : properties.getOrDefault(StoredKeys.english("name"), ja);
    }
}
