package dev.kikigraph.insight.changes;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader finds in a graph, one line for each thing, for what it owns, each relationship, and each value of
 * these.
 */
final class Listing {

    private final Map<String, String> lines = new TreeMap<>();

    static Listing of(GraphContent content, Ontology ontology) {
        Listing listing = new Listing();
        for (StoredNode node : content.nodes().values()) {
            NodeType type = ontology.typeOfId(node.id()).orElseThrow();
            String place = type.kind() == NodeType.Kind.THING ? node.id() : owner(node, content) + " owns " + node.id();
            listing.lines.put(place, "");
            listing.add(place, type.properties(), node.properties());
            content.relationships().values().stream()
                    .filter(one -> one.source().equals(node.id()) && !ontology.isEffective(one.type()))
                    .filter(one -> type.owned().stream()
                            .noneMatch(field -> field.relationshipType().equals(one.type())))
                    .forEach(one -> listing.add(place, one, ontology));
        }
        return listing;
    }

    private static String owner(StoredNode owned, GraphContent content) {
        return content.relationships().values().stream()
                .filter(one -> one.target().equals(owned.id()) && one.type().startsWith("HAS_"))
                .filter(one -> !one.type().equals("HAS_DIMENSION"))
                .findFirst()
                .orElseThrow()
                .source();
    }

    private void add(String place, StoredRelationship one, Ontology ontology) {
        String line = place + " " + one.type() + " " + one.target() + " " + one.id();
        lines.put(line, "");
        add(
                line,
                ontology.relationshipType(one.type())
                        .flatMap(type -> ontology.relationshipProperties(type.properties()))
                        .orElseThrow()
                        .properties(),
                one.properties());
    }

    private void add(String place, List<Property> properties, Map<String, Object> values) {
        for (Property property : properties) {
            if (property.derived()) {
                continue;
            }
            if (property.localized()) {
                put(place, property.name() + " JA", text(values.get(property.japaneseKey())));
                put(place, property.name() + " EN", text(values.get(property.englishKey())));
            } else {
                put(place, property.name(), value(property, values));
                Property.Printed printed = property.printed();
                put(place, property.name() + " printed", printed == null ? null : text(values.get(printed.text())));
            }
        }
        put(place, "evidence", text(values.get("evidence")));
    }

    private static @Nullable String value(Property property, Map<String, Object> values) {
        Object value = values.get(property.name());
        if (property.isScalar(ScalarKind.RATIO) && values.get(property.numeratorKey()) != null) {
            return text(values.get(property.numeratorKey())) + "/" + text(values.get(property.denominatorKey()));
        }
        Property.Printed printed = property.printed();
        if (printed == null || printed.min() == null) {
            return text(value);
        }
        Object min = values.get(printed.min());
        Object max = values.get(printed.max());
        if (value == null && min == null && max == null) {
            return null;
        }
        Object qualifier = values.get(printed.qualifier());
        String number =
                value == null ? (min == null ? "" : text(min)) + "–" + (max == null ? "" : text(max)) : text(value);
        return qualifier == null || qualifier.equals("EXACT") ? number : number + " (" + qualifier + ")";
    }

    /** Null for null. */
    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(Listing::text).toList());
        }
        return value instanceof Double number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value == null ? null : value.toString();
    }

    private void put(String place, String field, @Nullable String value) {
        if (value != null) {
            lines.put(place + " . " + field, value);
        }
    }

    /** Takes away what the changes say was there, and adds what they say is there. */
    void apply(List<ThingChange> changes) {
        Listing before = new Listing();
        Listing after = new Listing();
        for (ThingChange thing : changes) {
            change(before, after, thing.thingId(), thing.kind(), thing.fields(), thing.allRelationships());
            for (OwnedChange owned : thing.allOwned()) {
                String place = thing.thingId() + " owns " + owned.ownedId();
                change(before, after, place, owned.kind(), owned.fields(), owned.relationships());
            }
        }
        List<String> wrong = new ArrayList<>();
        before.lines.forEach((place, value) -> {
            if (!lines.remove(place, value)) {
                wrong.add(place + " was said to be " + value + " and was " + lines.get(place));
            }
        });
        after.lines.forEach((place, value) -> {
            String there = lines.put(place, value);
            if (there != null) {
                wrong.add(place + " was said to be new and was " + there);
            }
        });
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private static void change(
            Listing before,
            Listing after,
            String place,
            ChangeKind kind,
            List<FieldChange> fields,
            List<RelationshipChange> relationships) {
        if (kind == ChangeKind.ADDED) {
            after.lines.put(place, "");
        }
        if (kind == ChangeKind.REMOVED) {
            before.lines.put(place, "");
        }
        fields.forEach(field -> {
            before.put(place, name(field), joined(field.from()));
            before.put(place, field.field() + " printed", field.fromPrinted());
            after.put(place, name(field), joined(field.to()));
            after.put(place, field.field() + " printed", field.toPrinted());
        });
        for (RelationshipChange one : relationships) {
            String line = place + " " + one.type() + " " + one.targetId() + " " + one.relationshipId();
            change(before, after, line, one.kind(), one.fields(), List.of());
        }
    }

    private static String name(FieldChange field) {
        return field.lang() == null ? field.field() : field.field() + " " + field.lang();
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }

    Map<String, String> lines() {
        return lines;
    }
}
