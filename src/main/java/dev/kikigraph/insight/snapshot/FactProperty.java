package dev.kikigraph.insight.snapshot;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Property of a relationship, such as the role in which somebody takes part, or what two nodes have in common.
 *
 * @param field as the ontology names it
 * @param value as printed where it was
 */
public record FactProperty(String field, Localized label, Localized value) {

    /** Properties that every relationship has; answers have fields of their own for them. */
    private static final Set<String> OF_ALL =
            Set.of(Property.RELATIONSHIP_ID, StoredKeys.ASSERTION, StoredKeys.RATIONALE, StoredKeys.ANOMALY_IDS);

    /** In the order of the ontology. */
    public static List<FactProperty> of(SnapshotRelationship relationship, Ontology ontology) {
        return ontology.propertiesOfRelationship(relationship.type()).stream()
                .filter(property -> !OF_ALL.contains(property.name()))
                .flatMap(property -> of(property, Words.ofValue(property, relationship::get, ontology)))
                .toList();
    }

    /**
     * The values that two nodes of a type both have.
     *
     * @param without names of fields that are not compared
     */
    public static List<FactProperty> shared(SnapshotNode a, SnapshotNode b, Set<String> without, Ontology ontology) {
        return a.type().properties().stream()
                .filter(property -> !property.derived() && !without.contains(property.name()))
                .filter(property -> ValueDifference.same(property, a::get, b::get))
                .flatMap(property -> of(property, Words.ofValue(property, a::get, ontology)))
                .toList();
    }

    private static Stream<FactProperty> of(Property property, @Nullable Localized value) {
        return value == null
                ? Stream.empty()
                : Stream.of(new FactProperty(property.name(), Words.of(property.documentation()), value));
    }
}
