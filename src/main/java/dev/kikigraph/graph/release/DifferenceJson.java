package dev.kikigraph.graph.release;

import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.GraphDifference.Change;
import dev.kikigraph.graph.model.GraphDifference.Changes;
import dev.kikigraph.graph.model.GraphDifference.PropertyChange;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a difference for the ledger. What was created is there with its identity only, since the graph holds the rest;
 * what was removed is there with everything, since nothing else does. What is never shown is left out: made anew of
 * every text, it would fill the ledger. What is effective is recomputed, so that nothing is there of it but that it
 * differs.
 */
@Component
public final class DifferenceJson {

    /** Characters; more than ten times a graph of today's size. */
    private static final int LIMIT = 8_000_000;

    private final JsonMapper mapper = JsonMapper.builder().build();

    private final Predicate<String> effective;

    private final int limit;

    @Autowired
    public DifferenceJson(Ontology ontology) {
        this(ontology::isEffective, LIMIT);
    }

    /** @param effective tells keys and types of relationships of what is derived from the rest */
    DifferenceJson(Predicate<String> effective, int limit) {
        this.effective = effective;
        this.limit = limit;
    }

    /** Null where the text would be too large. */
    @Nullable
    public String write(GraphDifference difference) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("nodes", changes(difference.nodes(), DifferenceJson::identity, StoredNode::properties));
        document.put(
                "relationships",
                changes(said(difference.relationships()), DifferenceJson::identity, StoredRelationship::properties));
        Map<String, Long> derived = new DerivedDifference(effective).of(difference);
        if (!derived.isEmpty()) {
            document.put("derived", derived);
        }
        String text = mapper.writeValueAsString(document);
        return text.length() > limit ? null : text;
    }

    private Changes<StoredRelationship> said(Changes<StoredRelationship> changes) {
        return new Changes<>(
                changes.created().stream()
                        .filter(one -> !effective.test(one.type()))
                        .toList(),
                changes.changed().stream()
                        .filter(one -> !effective.test(one.to().type()))
                        .toList(),
                changes.removed().stream()
                        .filter(one -> !effective.test(one.type()))
                        .toList());
    }

    private <T> Map<String, Object> changes(
            Changes<T> changes,
            Function<T, Map<String, Object>> identity,
            Function<T, Map<String, Object>> properties) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("created", changes.created().stream().map(identity).toList());
        result.put(
                "changed",
                changes.changed().stream()
                        .filter(this::isKept)
                        .map(change -> changed(change, identity))
                        .toList());
        result.put(
                "removed",
                changes.removed().stream()
                        .map(item -> with(identity.apply(item), kept(properties.apply(item))))
                        .toList());
        return result;
    }

    private boolean isKept(Change<?> change) {
        return change.properties().isEmpty()
                || change.properties().stream().anyMatch(property -> isKept(property.key()));
    }

    private boolean isKept(String key) {
        return !StoredKeys.isHidden(key) && !effective.test(key);
    }

    private Map<String, Object> kept(Map<String, Object> properties) {
        Map<String, Object> kept = new TreeMap<>(properties);
        kept.keySet().removeIf(key -> !isKept(key));
        return kept;
    }

    private <T> Map<String, Object> changed(Change<T> change, Function<T, Map<String, Object>> identity) {
        Map<String, List<@Nullable Object>> properties = new LinkedHashMap<>();
        for (PropertyChange property : change.properties()) {
            if (!isKept(property.key())) {
                continue;
            }
            List<@Nullable Object> fromTo = new ArrayList<>();
            fromTo.add(property.from());
            fromTo.add(property.to());
            properties.put(property.key(), fromTo);
        }
        return with(identity.apply(change.to()), properties);
    }

    private static Map<String, Object> with(Map<String, Object> identity, Object properties) {
        identity.put("properties", properties);
        return identity;
    }

    private static Map<String, Object> identity(StoredNode node) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("id", node.id());
        identity.put("labels", new TreeSet<>(node.labels()));
        return identity;
    }

    private static Map<String, Object> identity(StoredRelationship relationship) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("id", relationship.id());
        identity.put("type", relationship.type());
        identity.put("source", relationship.source());
        identity.put("target", relationship.target());
        return identity;
    }
}
