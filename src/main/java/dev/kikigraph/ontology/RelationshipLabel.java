package dev.kikigraph.ontology;

import dev.kikigraph.ontology.RelationshipField.Direction;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A relationship in words, as read from the node at which a reader stands. In English a verb, so that its nodes and it
 * make a sentence: {@code is administered by}, or seen from the other end {@code administers}. In Japanese the label of
 * the field at that end.
 */
public record RelationshipLabel(String ja, String en) {

    /**
     * Label of relationships of a type between nodes of two types.
     *
     * @param type name of the type of the relationship
     * @param source type of the node at its start; null where the ontology does not have it any more
     * @param target type of the node at its end; null where the ontology does not have it any more
     * @param backward whether the reader stands at its target
     */
    public static RelationshipLabel of(
            String type, @Nullable NodeType source, @Nullable NodeType target, boolean backward, Ontology ontology) {
        String en = english(type, backward, ontology);
        String ja = japanese(type, source, target, backward, ontology);
        return new RelationshipLabel(ja == null ? en : ja, en);
    }

    /** The same in one language. */
    public String in(boolean english) {
        return english ? en : ja;
    }

    private static String english(String type, boolean backward, Ontology ontology) {
        RelationshipType.Words words =
                ontology.relationshipType(type).map(RelationshipType::words).orElse(null);
        if (words != null) {
            return backward ? words.backward() : words.forward();
        }
        if (ontology.isOwnership(type)) {
            return backward ? "belongs to" : "has the " + inWords(type.replaceFirst("^HAS_", ""));
        }
        return backward ? "is what “" + inWords(type) + "” leads to" : inWords(type);
    }

    private static String inWords(String constant) {
        return constant.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static @Nullable String japanese(
            String type, @Nullable NodeType source, @Nullable NodeType target, boolean backward, Ontology ontology) {
        String label = backward
                ? fieldLabel(target, Direction.IN, type, source, ontology)
                : fieldLabel(source, Direction.OUT, type, target, ontology);
        if (label != null || !backward) {
            return label;
        }
        // Some relationships have a field at one end only.
        String forward = japanese(type, source, target, false, ontology);
        return forward == null ? null : "「" + forward + "」の相手";
    }

    private static @Nullable String fieldLabel(
            @Nullable NodeType here, Direction direction, String type, @Nullable NodeType other, Ontology ontology) {
        if (here == null || other == null) {
            return null;
        }
        Optional<RelationshipField> field = here.relationships().stream()
                .filter(f -> f.relationshipType().equals(type) && f.direction() == direction)
                .filter(f -> ontology.possibleTypes(f.target()).contains(other))
                .findFirst();
        if (field.isPresent()) {
            return field.get().documentation().labelJa();
        }
        return here.owned().stream()
                .filter(f -> direction == Direction.OUT && f.relationshipType().equals(type))
                .findFirst()
                .map(OwnedField::documentation)
                .map(documentation -> documentation.labelJa())
                .orElse(null);
    }
}
