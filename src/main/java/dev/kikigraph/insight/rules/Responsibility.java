package dev.kikigraph.insight.rules;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ministries that answer for a thing: those that administer it, directly or by a bureau of theirs. What names
 * nobody has those of what it is part of, funded or operated by: of the nearest, in each direction, that names
 * somebody.
 *
 * @param namedBy by ministry, the thing that it is said to administer: the thing itself, or what hands it down
 */
public record Responsibility(SnapshotNode thing, Map<SnapshotNode, SnapshotNode> namedBy) {

    private static final String ADMINISTERED_BY = "ADMINISTERED_BY";
    private static final String PART_OF = "PART_OF";

    public static Responsibility of(SnapshotNode thing) {
        Map<SnapshotNode, SnapshotNode> namedBy = new LinkedHashMap<>();
        Set<SnapshotNode> seen = new HashSet<>(Set.of(thing));
        Deque<SnapshotNode> waiting = new ArrayDeque<>(Set.of(thing));
        while (!waiting.isEmpty()) {
            SnapshotNode one = waiting.remove();
            List<SnapshotRelationship> said = one.out(ADMINISTERED_BY);
            if (said.isEmpty()) {
                Inheritance.above(one).stream()
                        .map(SnapshotRelationship::target)
                        .filter(seen::add)
                        .forEach(waiting::add);
            }
            said.forEach(relationship -> climb(relationship.target(), new HashSet<>(), one, namedBy));
        }
        return new Responsibility(thing, Collections.unmodifiableMap(namedBy));
    }

    /** Whether an agency is a ministry. */
    public static boolean isMinistry(SnapshotNode agency) {
        return agency.is("Agency") && "MINISTRY".equals(agency.get("agencyKind"));
    }

    /** None where the source names none. */
    public Set<SnapshotNode> ministries() {
        return namedBy.keySet();
    }

    /** Things that hand ministries down; empty where they are said of the thing itself. */
    public Set<SnapshotNode> inheritedFrom() {
        Set<SnapshotNode> from = new LinkedHashSet<>(namedBy.values());
        from.remove(thing);
        return from;
    }

    private static void climb(
            SnapshotNode agency, Set<SnapshotNode> seen, SnapshotNode named, Map<SnapshotNode, SnapshotNode> namedBy) {
        if (isMinistry(agency)) {
            namedBy.putIfAbsent(agency, named);
        } else if (seen.add(agency)) {
            agency.out(PART_OF).forEach(relationship -> climb(relationship.target(), seen, named, namedBy));
        }
    }
}
