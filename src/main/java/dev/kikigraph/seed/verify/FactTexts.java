package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipLabel;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts in the words of the seed, in Japanese, as the lines are. */
final class FactTexts {

    private static final Set<String> NO_VALUES = Set.of("name", StoredKeys.RATIONALE, StoredKeys.ASSERTION);

    private final SeedNodes nodes;

    FactTexts(SeedNodes nodes) {
        this.nodes = nodes;
    }

    FactText of(Claim claim) {
        String lines = CitedText.numbers(claim.evidence());
        StoredRelationship relationship = nodes.relationship(claim.id());
        if (relationship != null) {
            return new FactText(
                    claim.id(),
                    RelationshipLabel.of(
                                    relationship.type(),
                                    nodes.type(relationship.source()),
                                    nodes.type(relationship.target()),
                                    false,
                                    nodes.ontology())
                            .ja(),
                    label(relationship.source()),
                    label(relationship.target()),
                    values(claim.types(), relationship.properties()),
                    reason(relationship.properties()),
                    lines);
        }
        StoredNode node = nodes.node(claim.id());
        Map<String, Object> properties = node == null ? Map.of() : node.properties();
        String owner = nodes.owner(claim.id());
        return new FactText(
                claim.id(),
                nodes.type(claim.id()).documentation().label(false),
                owner == null || !properties.containsKey(StoredKeys.japanese("name")) ? null : label(owner),
                label(claim.id()),
                values(claim.types(), properties),
                reason(properties),
                lines);
    }

    /** As it is served: what starts at something inferred is inferred, whatever its record says. */
    private static @Nullable String reason(Map<String, Object> properties) {
        return Claim.INFERRED.equals(properties.get(StoredKeys.ASSERTION))
                ? String.valueOf(properties.getOrDefault(StoredKeys.japanese(StoredKeys.RATIONALE), ""))
                : null;
    }

    private String label(String id) {
        StoredNode node = nodes.node(id);
        Map<String, Object> properties = node == null ? Map.of() : node.properties();
        Object name = properties.get(StoredKeys.japanese("name"));
        return String.valueOf(name == null ? properties.getOrDefault(StoredKeys.japanese(StoredKeys.LABEL), id) : name);
    }

    private static List<String> values(List<Property> types, Map<String, Object> values) {
        List<String> texts = new ArrayList<>();
        for (Property property : types) {
            String text = property.derived() || property.isIdentity() || NO_VALUES.contains(property.name())
                    ? ""
                    : text(property, values);
            if (!text.isEmpty()) {
                texts.add(property.documentation().label(false) + ": " + text);
            }
        }
        return texts;
    }

    /** As printed where that is kept. */
    private static String text(Property property, Map<String, Object> values) {
        Property.Printed printed = property.printed();
        Object value = printed == null ? null : values.get(printed.text());
        if (value == null) {
            value = values.get(property.localized() ? property.japaneseKey() : property.name());
        }
        if (value instanceof Boolean truth) {
            return truth ? "はい" : "いいえ";
        }
        return SeedNodes.texts(value).map(one -> words(property, one)).collect(Collectors.joining("、"));
    }

    /** Label of the value of an enum; any other value as it is. */
    static String words(Property property, String value) {
        return property.type() instanceof ValueType.Enumeration enumeration
                ? enumeration.type().values().stream()
                        .filter(known -> known.name().equals(value))
                        .map(known -> known.documentation().label(false))
                        .findFirst()
                        .orElse(value)
                : value;
    }
}
