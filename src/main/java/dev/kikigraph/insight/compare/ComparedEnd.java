package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.snapshot.Arc;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Vertex;
import java.util.List;

/**
 * Node that one of two things, or both, have a relationship with.
 *
 * @param a the relationships of the first
 * @param b those of the second
 */
public record ComparedEnd(Vertex node, List<RelationshipFact> a, List<RelationshipFact> b) {

    static ComparedEnd of(Vertex node, List<Arc> a, List<Arc> b, Snapshot snapshot) {
        return new ComparedEnd(node, facts(a, snapshot), facts(b, snapshot));
    }

    private static List<RelationshipFact> facts(List<Arc> arcs, Snapshot snapshot) {
        return arcs.stream().map(arc -> RelationshipFact.of(arc, snapshot)).toList();
    }
}
