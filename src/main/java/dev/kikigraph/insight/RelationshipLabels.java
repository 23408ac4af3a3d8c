package dev.kikigraph.insight;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipField.Direction;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Relationships in words, taken from the fields by which the ontology knows them. */
public final class RelationshipLabels {

    private RelationshipLabels() {}

    /**
     * What a relationship says of the node at which a reader stands: {@code administered by}, or seen from the other end
     * {@code administers}.
     *
     * @param backward whether the reader stands at its target
     */
    public static Localized of(Arc arc, boolean backward, Ontology ontology) {
        NodeType here = (backward ? arc.target() : arc.source()).type();
        Direction direction = backward ? Direction.IN : Direction.OUT;
        Optional<RelationshipField> field = here.relationships().stream()
                .filter(f -> f.relationshipType().equals(arc.type()) && f.direction() == direction)
                .filter(f ->
                        ontology.possibleTypes(f.target()).contains((backward ? arc.source() : arc.target()).type()))
                .findFirst();
        if (field.isPresent()) {
            return label(field.get().documentation().labelJa(), field.get().name());
        }
        Optional<OwnedField> owned = here.owned().stream()
                .filter(f -> f.relationshipType().equals(arc.type()) && !backward)
                .findFirst();
        return owned.map(f -> label(f.documentation().labelJa(), f.name()))
                .orElseGet(() -> unnamed(arc, backward, ontology));
    }

    private static Localized label(@Nullable String ja, String field) {
        String en = field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return new Localized(ja == null ? en : ja, en);
    }

    /** Some relationships have a field at one end only. */
    private static Localized unnamed(Arc arc, boolean backward, Ontology ontology) {
        String words = arc.type().replace('_', ' ').toLowerCase(Locale.ROOT);
        if (backward) {
            Localized forward = of(arc, false, ontology);
            return new Localized("「" + forward.ja() + "」の相手", "is what “" + forward.in("EN") + "” leads to");
        }
        return new Localized(words, words);
    }
}
