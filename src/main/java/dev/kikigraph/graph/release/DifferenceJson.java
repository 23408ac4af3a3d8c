package dev.kikigraph.graph.release;

import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.GraphDifference.Change;
import dev.kikigraph.graph.model.GraphDifference.Changes;
import dev.kikigraph.graph.model.GraphDifference.PropertyChange;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a difference for the ledger. What was created is there with its identity only, since the graph holds the rest;
 * what was removed is there with everything, since nothing else does. What is never shown is left out: made anew of
 * every text, it would fill the ledger.
 */
@Component
public final class DifferenceJson {

    /** Characters; more than ten times a graph of today's size. */
    private static final int LIMIT = 8_000_000;

    private final JsonMapper mapper = JsonMapper.builder().build();

    private final int limit;

    public DifferenceJson() {
        this(LIMIT);
    }

    public DifferenceJson(int limit) {
        this.limit = limit;
    }

    /** Null where the text would be too large. */
    @Nullable
    public String write(GraphDifference difference) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("nodes", changes(difference.nodes(), DifferenceJson::identity, StoredNode::properties));
        document.put(
                "relationships",
                changes(difference.relationships(), DifferenceJson::identity, StoredRelationship::properties));
        String text = mapper.writeValueAsString(document);
        return text.length() > limit ? null : text;
    }

    private static <T> Map<String, Object> changes(
            Changes<T> changes,
            Function<T, Map<String, Object>> identity,
            Function<T, Map<String, Object>> properties) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("created", changes.created().stream().map(identity).toList());
        result.put(
                "changed",
                changes.changed().stream()
                        .filter(DifferenceJson::isKept)
                        .map(change -> changed(change, identity))
                        .toList());
        result.put(
                "removed",
                changes.removed().stream()
                        .map(item -> with(identity.apply(item), kept(properties.apply(item))))
                        .toList());
        return result;
    }

    private static boolean isKept(Change<?> change) {
        return change.properties().isEmpty()
                || change.properties().stream().anyMatch(property -> !StoredKeys.isHidden(property.key()));
    }

    private static Map<String, Object> kept(Map<String, Object> properties) {
        Map<String, Object> kept = new TreeMap<>(properties);
        kept.keySet().removeIf(StoredKeys::isHidden);
        return kept;
    }

    private static <T> Map<String, Object> changed(Change<T> change, Function<T, Map<String, Object>> identity) {
        Map<String, List<@Nullable Object>> properties = new LinkedHashMap<>();
        for (PropertyChange property : change.properties()) {
            if (StoredKeys.isHidden(property.key())) {
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
