package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.ApparatusRole;
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
    Stream<SnapshotNode> neighbours(SnapshotNode node) {
        return Stream.concat(node.out().stream(), node.in().stream())
                .filter(this::walks)
                .map(relationship -> relationship.other(node));
    }

    /** The relationships between two things, in the order of their ids. */
    List<SnapshotRelationship> between(SnapshotNode one, SnapshotNode other) {
        SnapshotNode smaller = size(one) < size(other) ? one : other;
        SnapshotNode larger = smaller == one ? other : one;
        return Stream.concat(smaller.out().stream(), smaller.in().stream())
                .filter(relationship -> walks(relationship) && relationship.other(smaller) == larger)
                .sorted(Comparator.comparing(SnapshotRelationship::id))
                .toList();
    }

    /** How many relationships a thing has, of whatever kind. */
    static int size(SnapshotNode node) {
        return node.out().size() + node.in().size();
    }

    /** Whether a relationship may be used and leads from one thing to another that may be. */
    boolean walks(SnapshotRelationship relationship) {
        return (rules.only() == null || rules.only().contains(relationship.type()))
                && !rules.without().contains(relationship.type())
                && !rules.avoided().contains(relationship.source())
                && !rules.avoided().contains(relationship.target());
    }

    /** Whether a path may lead through a thing. */
    boolean passes(SnapshotNode node) {
        return passable.computeIfAbsent(node, v -> connects(v) && !hasTooManyRelationships(v));
    }

    /** Whether a path does not lead through a thing because of its many relationships alone. */
    boolean holdsBack(SnapshotNode node) {
        return !passes(node) && connects(node);
    }

    int degree(SnapshotNode node) {
        return countUpTo(Integer.MAX_VALUE, node);
    }

    private boolean connects(SnapshotNode node) {
        return rules.always().contains(node)
                || rules.throughTypes().contains(node.type().name())
                || (node.type().kind() == NodeType.Kind.THING && !proves(node));
    }

    private static boolean proves(SnapshotNode node) {
        ApparatusRole role = node.type().apparatus();
        return role != null && role.proves();
    }

    private boolean hasTooManyRelationships(SnapshotNode node) {
        return !rules.always().contains(node)
                && size(node) > rules.maxDegree()
                && countUpTo(rules.maxDegree() + 1, node) > rules.maxDegree();
    }

    private static int countUpTo(int limit, SnapshotNode node) {
        int count = 0;
        for (List<SnapshotRelationship> relationships : List.of(node.out(), node.in())) {
            for (int i = 0; i < relationships.size() && count < limit; i++) {
                SnapshotNode other = relationships.get(i).other(node);
                count += other.type().kind() == NodeType.Kind.THING
                                && !other.type().is(ApparatusRole.ANOMALY)
                        ? 1
                        : 0;
            }
        }
        return count;
    }
}
