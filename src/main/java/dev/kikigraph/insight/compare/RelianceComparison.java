package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two countries rely on another, or another on them.
 *
 * @param a of the first
 * @param b of the second
 */
public record RelianceComparison(SnapshotNode other, List<RelianceFact> a, List<RelianceFact> b) {

    /**
     * One reliance.
     *
     * @param since a date as precise as the source gives it; null where it gives none
     */
    public record RelianceFact(
            @Nullable String coverage,
            @Nullable String effect,
            @Nullable String since,
            RelationshipFact relationship) {}
}
