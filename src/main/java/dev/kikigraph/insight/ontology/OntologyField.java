package dev.kikigraph.insight.ontology;

import dev.kikigraph.insight.answer.FactPart;
import dev.kikigraph.insight.answer.ValueFormat;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.ontology.Documentation;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind of nodes or of relationships.
 *
 * @param inherited whether it is effective, by what a thing belongs to
 * @param value null where it gives no values
 * @param leadsTo null where it gives values
 */
public record OntologyField(
        String name,
        Documentation documentation,
        FactPart part,
        boolean inherited,
        @Nullable Property value,
        @Nullable Link leadsTo) {

    /**
     * How a field leads to other nodes.
     *
     * @param targets names of their types
     * @param properties what the relationships say of themselves
     */
    record Link(
            List<String> targets,
            String relationshipType,
            boolean backward,
            boolean lineage,
            List<OntologyField> properties) {}

    static OntologyField of(Property property, Ontology ontology) {
        return new OntologyField(
                property.name(),
                property.documentation(),
                FactPart.VALUE,
                ontology.isEffective(property.name()),
                property,
                null);
    }

    static OntologyField of(RelationshipField field, Ontology ontology) {
        Link link = new Link(
                ontology.possibleTypes(field.target()).stream()
                        .map(NodeType::name)
                        .toList(),
                field.relationshipType(),
                field.direction() == RelationshipField.Direction.IN,
                field.lineage(),
                ontology.propertiesOfRelationship(field.relationshipType()).stream()
                        .map(property -> of(property, ontology))
                        .toList());
        return new OntologyField(
                field.name(), field.documentation(), FactPart.RELATIONSHIP, field.effective(), null, link);
    }

    static OntologyField of(OwnedField field) {
        Link link = new Link(List.of(field.target()), field.relationshipType(), false, false, List.of());
        return new OntologyField(field.name(), field.documentation(), FactPart.OWNED, false, null, link);
    }

    public Localized label() {
        return Words.of(documentation);
    }

    public String description() {
        return documentation.description();
    }

    /** Null where it gives no values. */
    public @Nullable ValueFormat format() {
        return value == null ? null : ValueFormat.of(value);
    }

    /** Name of the enum; null where its values are of none. */
    public @Nullable String ofEnum() {
        return value != null && value.type() instanceof ValueType.Enumeration of
                ? of.type().name()
                : null;
    }

    public boolean required() {
        return value != null && value.required();
    }

    public boolean many() {
        return value == null || value.list();
    }

    public boolean printed() {
        return value != null && value.printed() != null;
    }

    public boolean derived() {
        return value != null && value.derived();
    }

    public boolean searched() {
        return value != null && value.searched();
    }

    public boolean tellsKind() {
        return value != null && value.kind();
    }

    /** None where it gives values. */
    public List<String> targets() {
        return leadsTo == null ? List.of() : leadsTo.targets();
    }

    /** Null where it gives values. */
    public @Nullable String relationshipType() {
        return leadsTo == null ? null : leadsTo.relationshipType();
    }

    public boolean backward() {
        return leadsTo != null && leadsTo.backward();
    }

    public boolean lineage() {
        return leadsTo != null && leadsTo.lineage();
    }

    /** None where it gives values. */
    public List<OntologyField> properties() {
        return leadsTo == null ? List.of() : leadsTo.properties();
    }
}
