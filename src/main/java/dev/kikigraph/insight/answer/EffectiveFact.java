package dev.kikigraph.insight.answer;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Something that holds for a thing, of its own or by what it belongs to, and why. */
public final class EffectiveFact {

    private final SnapshotRelationship effective;
    private final Snapshot snapshot;

    private EffectiveFact(SnapshotRelationship effective, Snapshot snapshot) {
        this.effective = effective;
        this.snapshot = snapshot;
    }

    public static List<EffectiveFact> of(Collection<SnapshotRelationship> effective, Snapshot snapshot) {
        return effective.stream().map(one -> new EffectiveFact(one, snapshot)).toList();
    }

    public SnapshotNode thing() {
        return effective.target();
    }

    /** Stated where the thing, or what it owns, is said to have it in so many words. */
    public String assertion() {
        return Effective.facts(effective).stream().anyMatch(this::statesIt) ? "STATED" : "INFERRED";
    }

    private boolean statesIt(String fact) {
        SnapshotRelationship said = FactProof.relationship(fact, snapshot);
        return said != null
                && !said.inferred()
                && said.target() == effective.target()
                && (said.source() == effective.source() || said.source().owner() == effective.source());
    }

    /** Ids of the things of which it is said; none where that is the thing itself. */
    public List<String> inheritedFrom() {
        return Effective.inheritedFrom(effective, snapshot).stream()
                .map(SnapshotNode::id)
                .toList();
    }

    /** None where it is tied to none. */
    public Set<Long> fiscalYears() {
        return Effective.fiscalYears(effective);
    }

    /** The facts that it follows from, the nearest first. */
    public List<FactProof> from() {
        return FactProof.of(Effective.facts(effective), snapshot);
    }
}
