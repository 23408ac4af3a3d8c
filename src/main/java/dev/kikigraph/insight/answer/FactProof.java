package dev.kikigraph.insight.answer;

import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.provenance.Evidence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node or relationship from which something follows.
 *
 * @param factId of the node or relationship
 * @param label what it says, in words
 * @param rationale null where it is stated
 */
public record FactProof(
        String factId,
        Localized label,
        String assertion,
        @Nullable Localized rationale,
        List<Evidence> evidence) {

    /** Proofs by the ids of nodes and relationships, in their order. */
    public static List<FactProof> of(Collection<String> facts, Snapshot snapshot) {
        return facts.stream().flatMap(id -> of(id, snapshot)).toList();
    }

    private static Stream<FactProof> of(String id, Snapshot snapshot) {
        SnapshotNode node = snapshot.node(id).orElse(null);
        if (node != null) {
            return Stream.of(new FactProof(
                    id,
                    node.label(),
                    node.assertion(),
                    node.rationale(),
                    Evidence.of(node.evidence(), snapshot.documents())));
        }
        SnapshotRelationship relationship = relationship(id, snapshot);
        return relationship == null
                ? Stream.empty()
                : Stream.of(new FactProof(
                        id,
                        sentence(relationship, snapshot),
                        relationship.assertion(),
                        relationship.rationale(),
                        Evidence.of(relationship.evidence(), snapshot.documents())));
    }

    /** Null where the release has none of this id. */
    static @Nullable SnapshotRelationship relationship(String id, Snapshot snapshot) {
        return snapshot.derived(ById.class, ById::of).relationships().get(id);
    }

    private static Localized sentence(SnapshotRelationship relationship, Snapshot snapshot) {
        Localized from = relationship.source().label();
        Localized says = RelationshipLabels.of(relationship, false, snapshot.ontology());
        Localized to = relationship.target().label();
        return new Localized(
                "%s：%s「%s」".formatted(from.ja(), says.ja(), to.ja()),
                "%s %s %s".formatted(from.in("EN"), says.in("EN"), to.in("EN")));
    }

    private record ById(Map<String, SnapshotRelationship> relationships) {

        static ById of(Snapshot snapshot) {
            Map<String, SnapshotRelationship> all = new HashMap<>();
            snapshot.nodes().forEach(node -> node.out().forEach(one -> all.put(one.id(), one)));
            return new ById(all);
        }
    }
}
