package dev.kikigraph.query.selection;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import org.jspecify.annotations.Nullable;

/** The meaning of a field on a type of nodes. Types may have the same field with different meanings. */
sealed interface Meaning {

    record OfKind(@Nullable Property property) implements Meaning {}

    record OfProperty(String name, boolean required, boolean localized, String key) implements Meaning {}

    record OfRelationship(
            String name, String type, RelationshipField.Direction direction, String target, String properties)
            implements Meaning {}

    record OfOwned(String relationshipType, String target) implements Meaning {}

    /**
     * Ways over several relationships.
     *
     * @param up to what lies above, rather than below
     */
    record OfWalk(boolean up) implements Meaning {}

    record OfAllRelationships() implements Meaning {}

    static Meaning of(NodeType type, String field) {
        return switch (field) {
            case Ontology.KIND -> new OfKind(type.kindProperty().orElse(null));
            case Ontology.ANCESTORS -> new OfWalk(true);
            case Ontology.DESCENDANTS -> new OfWalk(false);
            case Ontology.RELATIONSHIPS -> new OfAllRelationships();
            default -> ofOntology(type, field);
        };
    }

    private static Meaning ofOntology(NodeType type, String field) {
        RelationshipField relationship = type.relationship(field).orElse(null);
        if (relationship != null) {
            return new OfRelationship(
                    field,
                    relationship.relationshipType(),
                    relationship.direction(),
                    relationship.target(),
                    relationship.properties());
        }
        OwnedField owned = type.ownedField(field).orElse(null);
        if (owned != null) {
            return new OfOwned(owned.relationshipType(), owned.target());
        }
        Property property = property(type, field);
        return new OfProperty(property.name(), property.required(), property.localized(), field);
    }

    /** The property that a field gives. */
    static Property property(NodeType type, String field) {
        return type.properties().stream()
                .filter(property -> property.gives(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.name() + " has no field " + field));
    }
}
