package dev.kikigraph.insight;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ministries that answer for a thing: those that administer it, directly or by a bureau of theirs. A part that nobody is said to
 * administer is administered as the programme that it is part of.
 *
 * @param ministries empty where the source names none
 * @param inheritedFrom the programmes from which this was taken; empty where it is said of the thing itself
 */
public record Responsibility(Set<Vertex> ministries, Set<Vertex> inheritedFrom) {

    private static final String ADMINISTERED_BY = "ADMINISTERED_BY";

    public static Responsibility of(Vertex thing) {
        Responsibility found = new Responsibility(new LinkedHashSet<>(), new LinkedHashSet<>());
        found.take(thing, thing, new HashSet<>());
        return found;
    }

    private void take(Vertex from, Vertex thing, Set<Vertex> seen) {
        if (!seen.add(from)) {
            return;
        }
        List<Arc> said = from.out(ADMINISTERED_BY);
        if (said.isEmpty()) {
            Programs.wholes(from, null).forEach(whole -> take(whole, thing, seen));
            return;
        }
        said.forEach(arc -> climb(arc.target(), new HashSet<>()));
        if (from != thing) {
            inheritedFrom.add(from);
        }
    }

    private void climb(Vertex agency, Set<Vertex> seen) {
        if ("MINISTRY".equals(agency.get("kind"))) {
            ministries.add(agency);
        } else if (seen.add(agency)) {
            agency.out("PART_OF").forEach(arc -> climb(arc.target(), seen));
        }
    }
}
