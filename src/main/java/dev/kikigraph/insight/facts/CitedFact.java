package dev.kikigraph.insight.facts;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node or relationship that cites certain lines. */
public final class CitedFact {

    private final SnapshotNode node;
    private final @Nullable SnapshotRelationship relationship;
    private final List<Citation> citations;
    private final Snapshot snapshot;

    /**
     * @param relationship that starts at the node and cites the lines; null where the node does itself
     * @param citations those of the lines
     */
    CitedFact(
            SnapshotNode node,
            @Nullable SnapshotRelationship relationship,
            List<Citation> citations,
            Snapshot snapshot) {
        this.node = node;
        this.relationship = relationship;
        this.citations = citations;
        this.snapshot = snapshot;
    }

    public String thingId() {
        return node.id();
    }

    public String type() {
        return node.type().name();
    }

    public Localized label() {
        return node.label();
    }

    public Facts facts() {
        return new Facts(node, snapshot);
    }

    /** Null where the node itself cites the lines. */
    public @Nullable CitedRelationship relationship() {
        return relationship == null ? null : new CitedRelationship(relationship, snapshot.ontology());
    }

    /** None for a relationship, and none that the service derived. */
    public List<FactValue> values() {
        return relationship != null
                ? List.of()
                : facts().values().stream()
                        .filter(value -> !value.derived())
                        .filter(value -> citations.stream().anyMatch(citation -> citation.proves(value.field())))
                        .toList();
    }

    public String assertion() {
        return relationship == null ? node.assertion() : relationship.assertion();
    }

    boolean isStated() {
        return assertion().equals("STATED");
    }

    /** Null where it is stated. */
    public @Nullable Localized rationale() {
        return relationship == null ? facts().rationale() : relationship.rationale();
    }

    public List<Evidence> evidence() {
        return Evidence.of(citations.stream().map(Citation::stored).toList(), snapshot.documents());
    }
}
