package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;

/**
 * The roles of two countries in a framework.
 *
 * @param shared those that both have
 * @param a the relationships of the first
 * @param b those of the second
 */
public record FrameworkComparison(
        SnapshotNode framework,
        List<String> shared,
        List<String> onlyA,
        List<String> onlyB,
        List<RelationshipFact> a,
        List<RelationshipFact> b) {}
