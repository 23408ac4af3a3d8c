package dev.kikigraph.insight.snapshot;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value in which two nodes of a type, or two relationships of a type, differ.
 *
 * @param field as the ontology names it
 * @param a as printed where it was, of the first of the two; null where it has none
 * @param b the same of the second
 */
public record ValueDifference(
        String field,
        Localized label,
        @Nullable Localized a,
        @Nullable Localized b) {

    /**
     * Compares the values of two things of one type.
     *
     * @param without names of fields that are not compared
     */
    public static List<ValueDifference> of(SnapshotNode a, SnapshotNode b, Set<String> without, Ontology ontology) {
        NodeType type = a.type();
        return type.properties().stream()
                .filter(property -> !property.derived() && !without.contains(property.name()))
                .filter(property -> !same(property, a::get, b::get))
                .map(property -> new ValueDifference(
                        property.name(),
                        Words.of(property.documentation()),
                        Words.ofValue(property, a::get, ontology),
                        Words.ofValue(property, b::get, ontology)))
                .toList();
    }

    static boolean same(Property property, Function<String, @Nullable Object> a, Function<String, @Nullable Object> b) {
        String key = property.localized() ? property.japaneseKey() : property.name();
        return Objects.equals(a.apply(key), b.apply(key));
    }
}
