package dev.kikigraph.insight.rules;

import dev.kikigraph.insight.snapshot.Arc;
import dev.kikigraph.insight.snapshot.Vertex;
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
public record Responsibility(Vertex thing, Map<Vertex, Vertex> namedBy) {

    private static final String ADMINISTERED_BY = "ADMINISTERED_BY";
    private static final String PART_OF = "PART_OF";

    public static Responsibility of(Vertex thing) {
        Map<Vertex, Vertex> namedBy = new LinkedHashMap<>();
        Set<Vertex> seen = new HashSet<>(Set.of(thing));
        Deque<Vertex> waiting = new ArrayDeque<>(Set.of(thing));
        while (!waiting.isEmpty()) {
            Vertex one = waiting.remove();
            List<Arc> said = one.out(ADMINISTERED_BY);
            if (said.isEmpty()) {
                Inheritance.above(one).stream()
                        .map(Arc::target)
                        .filter(seen::add)
                        .forEach(waiting::add);
            }
            said.forEach(arc -> climb(arc.target(), new HashSet<>(), one, namedBy));
        }
        return new Responsibility(thing, Collections.unmodifiableMap(namedBy));
    }

    /** Whether an agency is a ministry. */
    public static boolean isMinistry(Vertex agency) {
        return agency.is("Agency") && "MINISTRY".equals(agency.get("agencyKind"));
    }

    /** None where the source names none. */
    public Set<Vertex> ministries() {
        return namedBy.keySet();
    }

    /** Things that hand ministries down; empty where they are said of the thing itself. */
    public Set<Vertex> inheritedFrom() {
        Set<Vertex> from = new LinkedHashSet<>(namedBy.values());
        from.remove(thing);
        return from;
    }

    private static void climb(Vertex agency, Set<Vertex> seen, Vertex named, Map<Vertex, Vertex> namedBy) {
        if (isMinistry(agency)) {
            namedBy.putIfAbsent(agency, named);
        } else if (seen.add(agency)) {
            agency.out(PART_OF).forEach(arc -> climb(arc.target(), seen, named, namedBy));
        }
    }
}
