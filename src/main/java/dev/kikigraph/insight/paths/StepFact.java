package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.answer.RelationshipLabels;
import dev.kikigraph.insight.snapshot.FactProperty;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.provenance.Evidence;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The type {@code PathStep} of the API. */
public record StepFact(SnapshotNode from, SnapshotNode to, List<Walked> relationships) {

    /** The type {@code PathRelationship} of the API. */
    public record Walked(
            String relationshipId,
            String type,
            Localized label,
            boolean backward,
            List<FactProperty> properties,
            String assertion,
            @Nullable Localized rationale,
            List<Evidence> evidence) {}

    static StepFact of(SnapshotNode from, SnapshotNode to, PathSubgraph terrain, Snapshot snapshot) {
        return new StepFact(
                from,
                to,
                terrain.between(from, to).stream()
                        .map(relationship -> walked(relationship, from, snapshot))
                        .toList());
    }

    private static Walked walked(SnapshotRelationship relationship, SnapshotNode from, Snapshot snapshot) {
        boolean backward = relationship.target() == from;
        return new Walked(
                relationship.id(),
                relationship.type(),
                RelationshipLabels.of(relationship, backward, snapshot.ontology()),
                backward,
                FactProperty.of(relationship, snapshot.ontology()),
                relationship.assertion(),
                relationship.rationale(),
                Evidence.of(relationship.evidence(), snapshot.documents()));
    }

    boolean stated() {
        return relationships.stream().anyMatch(walked -> walked.assertion().equals("STATED"));
    }

    /** Labels of its relationships, each once. */
    String labels(String lang, String separator) {
        return relationships.stream()
                .map(walked -> walked.label().in(lang))
                .distinct()
                .collect(Collectors.joining(separator));
    }
}
