package dev.kikigraph.ontology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field whose content is derived: what is said of a thing itself or, where nothing is, what it takes from the things
 * that it belongs to.
 *
 * @param relationshipType type of the relationships that are derived; null where the field holds values
 * @param own ways to what is said of the thing itself
 * @param beside ways to what holds for the thing besides, whether it inherits or not
 * @param handedDown ways to what the things below have in the field, while the thing itself has not
 * @param along relationships to what it inherits from
 * @param climb what stands instead of values of another kind; null for nothing
 * @param including relationship to what stands with each value; null for none
 * @param unless properties of the thing that end inheritance too
 * @param notBefore properties of the thing, the first of which with a value says before which fiscal year it inherits
 *     nothing
 * @param notAfter the same for after which fiscal year
 * @param several which of several values is taken; null where the field holds all
 */
public record InheritedField(
        String name,
        @Nullable String relationshipType,
        List<Way> own,
        List<Way> beside,
        List<Way> handedDown,
        List<Step> along,
        @Nullable Climb climb,
        @Nullable Step including,
        List<String> unless,
        List<String> notBefore,
        List<String> notAfter,
        @Nullable Several several) {

    /** Which of several values is taken. */
    public enum Several {
        LEAST,
        GREATEST
    }

    /**
     * Relationships of one type in one direction.
     *
     * @param owning whether they lead to what a thing owns
     */
    public record Step(String relationshipType, boolean outgoing, boolean owning) {

        static Step of(RelationshipField field) {
            return new Step(field.relationshipType(), field.direction() == RelationshipField.Direction.OUT, false);
        }

        static Step of(OwnedField field) {
            return new Step(field.relationshipType(), true, true);
        }
    }

    /**
     * A way from a thing to what it leads to.
     *
     * @param property key of the values at its end; null for the nodes there
     * @param ofEdge whether the last relationship has the property, rather than the node at the end
     */
    public record Way(List<Step> steps, @Nullable String property, boolean ofEdge) {}

    /**
     * From a value to those of a kind.
     *
     * @param kindKey property that tells the kind
     */
    public record Climb(Step along, String kindKey, String kind) {}
}
