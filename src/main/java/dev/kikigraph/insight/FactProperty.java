package dev.kikigraph.insight;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a relationship says of itself, such as in what role somebody takes part.
 *
 * @param field as the ontology names it
 * @param value as printed where it was
 */
public record FactProperty(String field, Localized label, Localized value) {

    /** Those that every relationship has; answers have fields of their own for them. */
    private static final Set<String> OF_ALL = Set.of("id", "assertion", "rationale", "anomalyIds");

    /** In the order of the ontology. */
    public static List<FactProperty> of(Arc arc, Ontology ontology) {
        List<Property> properties = ontology.relationshipType(arc.type())
                .map(RelationshipType::properties)
                .flatMap(ontology::relationshipProperties)
                .map(found -> found.properties())
                .orElse(List.of());
        List<FactProperty> facts = new ArrayList<>();
        for (Property property : properties) {
            Localized value = OF_ALL.contains(property.name()) ? null : Words.ofValue(property, arc::get, ontology);
            if (value != null) {
                facts.add(new FactProperty(
                        property.name(), Words.ofField(property.name(), property.documentation()), value));
            }
        }
        return facts;
    }
}
