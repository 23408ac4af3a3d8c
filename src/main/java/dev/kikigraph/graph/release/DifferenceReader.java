package dev.kikigraph.graph.release;

import dev.kikigraph.graph.model.RecordedDifference;
import dev.kikigraph.graph.model.RecordedDifference.NodeEntry;
import dev.kikigraph.graph.model.RecordedDifference.Place;
import dev.kikigraph.graph.model.RecordedDifference.RelationshipEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link DifferenceJson} wrote. */
public final class DifferenceReader {

    private DifferenceReader() {}

    public static RecordedDifference read(long release, String json) {
        JsonNode document = JsonMapper.shared().readTree(json);
        return new RecordedDifference(
                release,
                nodes(document.get("nodes")),
                relationships(document.get("relationships")),
                derived(document.get("derived")),
                json.length());
    }

    private static Map<String, NodeEntry> nodes(JsonNode changes) {
        Map<String, NodeEntry> entries = new HashMap<>();
        for (JsonNode node : changes.get("created")) {
            entries.put(id(node), new NodeEntry(labels(node), false, true, Map.of()));
        }
        for (JsonNode node : changes.get("changed")) {
            entries.put(id(node), new NodeEntry(labels(node), true, true, froms(node)));
        }
        for (JsonNode node : changes.get("removed")) {
            entries.put(id(node), new NodeEntry(labels(node), true, false, all(node)));
        }
        return entries;
    }

    private static Map<String, RelationshipEntry> relationships(JsonNode changes) {
        Map<String, RelationshipEntry> entries = new HashMap<>();
        for (JsonNode relationship : changes.get("created")) {
            entries.put(id(relationship), new RelationshipEntry(null, place(relationship), Map.of()));
        }
        for (JsonNode relationship : changes.get("changed")) {
            Place place = place(relationship);
            entries.put(id(relationship), new RelationshipEntry(place, place, froms(relationship)));
        }
        for (JsonNode relationship : changes.get("removed")) {
            RelationshipEntry created = entries.get(id(relationship));
            entries.put(
                    id(relationship),
                    new RelationshipEntry(
                            place(relationship), created == null ? null : created.to(), all(relationship)));
        }
        return entries;
    }

    private static Map<String, Long> derived(@Nullable JsonNode differences) {
        Map<String, Long> derived = new HashMap<>();
        if (differences != null) {
            differences
                    .properties()
                    .forEach(entry ->
                            derived.put(entry.getKey(), entry.getValue().asLong()));
        }
        return derived;
    }

    private static String id(JsonNode item) {
        return item.get("id").asString();
    }

    private static Set<String> labels(JsonNode node) {
        Set<String> labels = new LinkedHashSet<>();
        node.get("labels").forEach(label -> labels.add(label.asString()));
        return labels;
    }

    private static Place place(JsonNode relationship) {
        return new Place(
                relationship.get("type").asString(),
                relationship.get("source").asString(),
                relationship.get("target").asString());
    }

    private static Map<String, @Nullable Object> froms(JsonNode item) {
        Map<String, @Nullable Object> values = new HashMap<>();
        item.get("properties")
                .properties()
                .forEach(property ->
                        values.put(property.getKey(), value(property.getValue().get(0))));
        return values;
    }

    private static Map<String, @Nullable Object> all(JsonNode item) {
        Map<String, @Nullable Object> values = new HashMap<>();
        item.get("properties")
                .properties()
                .forEach(property -> values.put(property.getKey(), value(property.getValue())));
        return values;
    }

    /** As the graph gives it: String, Long, Double, Boolean or a List of these. */
    private static @Nullable Object value(JsonNode json) {
        if (json.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            json.forEach(each -> list.add(value(each)));
            return list;
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isNumber()) {
            return json.isIntegralNumber() ? (Object) json.longValue() : (Object) json.doubleValue();
        }
        return json.isNull() ? null : json.asString();
    }
}
