package dev.kikigraph.seed;

import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.seed.yaml.Place;
import java.util.List;
import java.util.Map;

/**
 * A relationship as it is written at one of its ends.
 *
 * @param writer the node at whose end it is written
 * @param other id of the node at the other end, which may not exist
 * @param place where the other id stands
 */
record DraftRelationship(
        String id,
        RelationshipField field,
        DraftNode writer,
        String other,
        Map<String, Object> properties,
        List<Evidence> evidence,
        Place place,
        String path) {

    DraftRelationship withId(String newId) {
        return new DraftRelationship(newId, field, writer, other, properties, evidence, place, path);
    }

    String source() {
        return field.direction() == RelationshipField.Direction.OUT ? writer.id() : other;
    }

    String target() {
        return field.direction() == RelationshipField.Direction.OUT ? other : writer.id();
    }
}
