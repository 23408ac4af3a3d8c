package dev.kikigraph.insight.answer;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipLabel;
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

    /** As {@link RelationshipLabel#of}. */
    public static Localized of(
            String type, @Nullable NodeType source, @Nullable NodeType target, boolean backward, Ontology ontology) {
        RelationshipLabel label = RelationshipLabel.of(type, source, target, backward, ontology);
        return new Localized(label.ja(), label.en());
    }
}
