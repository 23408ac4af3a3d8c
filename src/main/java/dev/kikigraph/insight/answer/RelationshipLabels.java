package dev.kikigraph.insight.answer;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipField.Direction;
import dev.kikigraph.ontology.RelationshipType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Relationships in words, as the ontology gives them. */
public final class RelationshipLabels {

    private RelationshipLabels() {}

    /** As {@link #of(String, NodeType, NodeType, boolean, Ontology)}, of a relationship of a snapshot. */
    public static Localized of(SnapshotRelationship relationship, boolean backward, Ontology ontology) {
        return of(
                relationship.type(),
                relationship.source().type(),
                relationship.target().type(),
                backward,
                ontology);
    }

    /**
     * Label of a relationship as read from the node at which a reader stands. In English a verb, so that its nodes and
     * it make a sentence: {@code is administered by}, or seen from the other end {@code administers}. In Japanese the
     * label of the field at that end.
     *
     * @param type name of the type of the relationship
     * @param source type of the node at its start; null where the ontology does not have it any more
     * @param target type of the node at its end; null where the ontology does not have it any more
     * @param backward whether the reader stands at its target
     */
    public static Localized of(
            String type, @Nullable NodeType source, @Nullable NodeType target, boolean backward, Ontology ontology) {
        String en = english(type, backward, ontology);
        String ja = japanese(type, source, target, backward, ontology);
        return new Localized(ja == null ? en : ja, en);
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
