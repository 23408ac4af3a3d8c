package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.NodeType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nodes and relationships that the paths of one request may consist of. Not for use by several threads. */
final class PathSubgraph {

    private static final String SLIP = "SourceAnomaly";
    private static final Set<String> EVIDENCE = Set.of("Source", "Section", SLIP);

    private final Rules rules;
    private final Map<SnapshotNode, Boolean> passable = new HashMap<>();

    PathSubgraph(Rules rules) {
        this.rules = rules;
    }

    /**
     * @param only types of relationships; null for all
     * @param always things that are passed in any case, the ends of the paths among them
     * @param throughTypes names of node types that are passed although they own nothing or prove something
     */
    record Rules(
            @Nullable Set<String> only,
            Set<String> without,
            Set<SnapshotNode> avoided,
            Set<SnapshotNode> always,
            Set<String> throughTypes,
            int maxDegree) {}

    int maxDegree() {
        return rules.maxDegree();
    }

    /** The things next to one, each as often as relationships lead there. */
    Stream<SnapshotNode> neighbours(SnapshotNode vertex) {
        return Stream.concat(vertex.out().stream(), vertex.in().stream())
                .filter(this::walks)
                .map(arc -> arc.other(vertex));
    }

    /** The relationships between two things, in the order of their ids. */
    List<SnapshotRelationship> between(SnapshotNode one, SnapshotNode other) {
        SnapshotNode smaller = size(one) < size(other) ? one : other;
        SnapshotNode larger = smaller == one ? other : one;
        return Stream.concat(smaller.out().stream(), smaller.in().stream())
                .filter(arc -> walks(arc) && arc.other(smaller) == larger)
                .sorted(Comparator.comparing(SnapshotRelationship::id))
                .toList();
    }

    /** How many relationships a thing has, of whatever kind. */
    static int size(SnapshotNode vertex) {
        return vertex.out().size() + vertex.in().size();
    }

    /** Whether a relationship may be used and leads from one thing to another that may be. */
    boolean walks(SnapshotRelationship arc) {
        return (rules.only() == null || rules.only().contains(arc.type()))
                && !rules.without().contains(arc.type())
                && !rules.avoided().contains(arc.source())
                && !rules.avoided().contains(arc.target());
    }

    /** Whether a path may lead through a thing. */
    boolean passes(SnapshotNode vertex) {
        return passable.computeIfAbsent(vertex, v -> connects(v) && !hasTooManyRelationships(v));
    }

    /** Whether a path does not lead through a thing because of its many relationships alone. */
    boolean holdsBack(SnapshotNode vertex) {
        return !passes(vertex) && connects(vertex);
    }

    int degree(SnapshotNode vertex) {
        return countUpTo(Integer.MAX_VALUE, vertex);
    }

    private boolean connects(SnapshotNode vertex) {
        return rules.always().contains(vertex)
                || rules.throughTypes().contains(vertex.type().name())
                || (vertex.type().kind() == NodeType.Kind.THING
                        && !EVIDENCE.contains(vertex.type().name()));
    }

    private boolean hasTooManyRelationships(SnapshotNode vertex) {
        return !rules.always().contains(vertex)
                && size(vertex) > rules.maxDegree()
                && countUpTo(rules.maxDegree() + 1, vertex) > rules.maxDegree();
    }

    private static int countUpTo(int limit, SnapshotNode vertex) {
        int count = 0;
        for (List<SnapshotRelationship> arcs : List.of(vertex.out(), vertex.in())) {
            for (int i = 0; i < arcs.size() && count < limit; i++) {
                SnapshotNode other = arcs.get(i).other(vertex);
                count += other.type().kind() == NodeType.Kind.THING && !other.is(SLIP) ? 1 : 0;
            }
        }
        return count;
    }
}
