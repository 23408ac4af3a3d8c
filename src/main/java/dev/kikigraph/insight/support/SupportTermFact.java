package dev.kikigraph.insight.support;

import dev.kikigraph.insight.answer.FactProof;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.List;

/** A term on which a thing supports, its own or that of what it belongs to. */
public record SupportTermFact(SnapshotRelationship effective, Snapshot snapshot) {

    public SnapshotNode term() {
        return effective.target();
    }

    /** Ids of the things whose term it is; none where it is the thing's own. */
    public List<String> inheritedFrom() {
        return Effective.inheritedFrom(effective, snapshot).stream()
                .map(SnapshotNode::id)
                .toList();
    }

    public List<FactProof> from() {
        return FactProof.of(Effective.facts(effective), snapshot);
    }
}
