package dev.kikigraph.seed;

import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipProperties;
import java.util.ArrayList;
import java.util.List;

/** A relationship while it is put together. */
final class DraftRelationship extends DraftFact {

    private final RelationshipProperties type;
    private final Written first;
    private final List<Written> written = new ArrayList<>();

    DraftRelationship(String id, RelationshipProperties type, Written first) {
        super(id);
        this.type = type;
        this.first = first;
    }

    /**
     * How it is written at one of its ends.
     *
     * @param writer the node at that end
     * @param other id of the node at the other end, which may not exist
     */
    record Written(RelationshipField field, DraftNode writer, String other, DraftStatement statement) {

        String source() {
            return field.direction() == RelationshipField.Direction.OUT ? writer.id() : other;
        }

        String target() {
            return field.direction() == RelationshipField.Direction.OUT ? other : writer.id();
        }
    }

    List<Written> written() {
        return written;
    }

    String relationshipType() {
        return first.field().relationshipType();
    }

    String source() {
        return first.source();
    }

    String target() {
        return first.target();
    }

    /** Its id without a key. */
    String plainId() {
        return StoredRelationship.id(source(), relationshipType(), target());
    }

    @Override
    List<Property> types() {
        return type.properties();
    }

    @Override
    String typeName() {
        return type.name();
    }
}
