package dev.kikigraph.cli;

import dev.kikigraph.graph.model.GraphDifference.Change;
import dev.kikigraph.graph.model.GraphDifference.PropertyChange;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.seed.PrintedReader;
import dev.kikigraph.seed.SeedEvidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of nodes and relationships as people read them: exact, with what is printed in brackets. */
final class ChangedValues {

    private final Ontology ontology;

    ChangedValues(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Amounts and figures, each after its name; empty where there are none. */
    String quantities(StoredNode node) {
        return properties(node).stream()
                .filter(property -> property.type() instanceof ValueType.Scalar scalar
                        && scalar.kind().isQuantity()
                        && property.printed() != null
                        && node.properties().containsKey(property.printed().text()))
                .map(property -> property.name() + " " + value(property, node.properties()))
                .collect(Collectors.joining(", "));
    }

    /** One line for each value that the seed gives; pieces of evidence are new or gone, each by itself. */
    List<String> given(Change<?> change) {
        Set<String> lines = new LinkedHashSet<>();
        for (PropertyChange changed : change.properties()) {
            Property property = property(change.to(), changed.key());
            if (changed.key().equals(StoredKeys.EVIDENCE)) {
                lines.addAll(evidence(changed.from(), changed.to()));
            } else if (property != null && property.printed() != null && !property.derived()) {
                lines.add(property.name() + ": " + value(property, values(change.from())) + " → "
                        + value(property, values(change.to())));
            } else if (!isDerived(change.to(), changed.key())) {
                lines.add(changed.key() + ": " + plain(changed.from()) + " → " + plain(changed.to()));
            }
        }
        return List.copyOf(lines);
    }

    /** One line for each value that is computed from the rest and can be read in the API. */
    List<String> derived(Change<?> change) {
        return change.properties().stream()
                .filter(changed -> {
                    Property property = property(change.to(), changed.key());
                    return property != null && property.derived();
                })
                .map(changed -> changed.key() + ": " + plain(changed.from()) + " → " + plain(changed.to()))
                .toList();
    }

    /** Whether nothing but what is computed from the rest differs. */
    boolean isDerivedOnly(Change<?> change) {
        return !change.properties().isEmpty()
                && change.properties().stream().allMatch(changed -> isDerived(change.to(), changed.key()));
    }

    private boolean isDerived(Object changed, String key) {
        Property property = property(changed, key);
        return key.equals(StoredKeys.SOURCE_ORDER)
                || StoredKeys.isHidden(key)
                || (property != null && property.derived());
    }

    private static List<String> evidence(@Nullable Object from, @Nullable Object to) {
        List<String> before = pieces(from);
        List<String> after = pieces(to);
        List<String> lines = new ArrayList<>();
        after.stream().filter(piece -> !before.contains(piece)).forEach(piece -> lines.add("+ evidence " + piece));
        before.stream().filter(piece -> !after.contains(piece)).forEach(piece -> lines.add("- evidence " + piece));
        return lines.isEmpty() ? List.of("evidence in another order") : lines;
    }

    private static List<String> pieces(@Nullable Object evidence) {
        return evidence instanceof List<?> list
                ? list.stream()
                        .map(piece -> SeedEvidence.text(piece.toString()))
                        .toList()
                : List.of();
    }

    private static String value(Property property, Map<String, Object> values) {
        if (property.storedKeys().stream().noneMatch(values::containsKey)) {
            return "nothing";
        }
        Property.Printed companions = property.printed();
        Object printed = companions == null ? null : values.get(companions.text());
        String exact = property.isScalar(ScalarKind.RATIO) && !values.containsKey(property.numeratorKey())
                ? plain(values.get(property.name()))
                : new PrintedReader(property).readable(values);
        return printed == null ? exact : exact + " (" + printed + ")";
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "nothing" : value.toString();
    }

    private @Nullable Property property(Object changed, String key) {
        return (changed instanceof StoredNode node
                        ? properties(node)
                        : ontology.propertiesOfRelationship(((StoredRelationship) changed).type()))
                .stream()
                        .filter(property -> property.storedKeys().contains(key))
                        .findFirst()
                        .orElse(null);
    }

    private List<Property> properties(StoredNode node) {
        return ontology.nodeTypes().stream()
                .filter(type -> node.labels().contains(type.name()))
                .findFirst()
                .map(NodeType::properties)
                .orElse(List.of());
    }

    private static Map<String, Object> values(Object changed) {
        return changed instanceof StoredNode node ? node.properties() : ((StoredRelationship) changed).properties();
    }
}
