package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.Arc;
import dev.kikigraph.insight.Responsibility;
import dev.kikigraph.insight.Vertex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places a thing at the ministries that answer for it, themselves or through a bureau; where nobody is said to, at those of what it is part of,
 * what funds it or what operates it.
 */
final class MinistryPlacing implements Placing {

    private final Axis axis;

    /** Of agencies and of what other things hang on, which many share. By ministry, whether only by inference. */
    private final Map<Vertex, Map<Vertex, Boolean>> known = new HashMap<>();

    MinistryPlacing(Axis axis) {
        this.axis = axis;
    }

    @Override
    public void place(Vertex thing, Places.Sink places) {
        ministriesOfThing(thing, new HashSet<>()).forEach((ministry, inferred) -> {
            Integer position = axis.position(ministry.id());
            if (position != null) {
                places.add(position, 0, inferred);
            }
        });
    }

    private Map<Vertex, Boolean> ministriesOfThing(Vertex thing, Set<Vertex> path) {
        Map<Vertex, Boolean> ministries = new LinkedHashMap<>();
        List<Arc> said = thing.out("ADMINISTERED_BY");
        said.forEach(arc -> merge(ministries, arc, ministriesOfAgency(arc.target(), path)));
        if (!said.isEmpty() || !path.add(thing)) {
            return ministries;
        }
        for (Arc arc : thing.out()) {
            if (arc.lineage() || arc.type().equals("PART_OF")) {
                merge(ministries, arc, shared(arc.target(), path));
            }
        }
        path.remove(thing);
        return ministries;
    }

    private Map<Vertex, Boolean> shared(Vertex above, Set<Vertex> path) {
        Map<Vertex, Boolean> ministries = known.get(above);
        if (ministries == null) {
            ministries = ministriesOfThing(above, path);
            known.put(above, ministries);
        }
        return ministries;
    }

    private Map<Vertex, Boolean> ministriesOfAgency(Vertex agency, Set<Vertex> path) {
        if (Responsibility.isMinistry(agency)) {
            return Map.of(agency, false);
        }
        Map<Vertex, Boolean> ministries = known.get(agency);
        if (ministries != null || !path.add(agency)) {
            return ministries == null ? Map.of() : ministries;
        }
        ministries = new LinkedHashMap<>();
        for (Arc arc : agency.out("PART_OF")) {
            merge(ministries, arc, ministriesOfAgency(arc.target(), path));
        }
        path.remove(agency);
        known.put(agency, ministries);
        return ministries;
    }

    private static void merge(Map<Vertex, Boolean> ministries, Arc by, Map<Vertex, Boolean> further) {
        further.forEach(
                (ministry, inferred) -> ministries.merge(ministry, inferred || by.inferred(), Boolean::logicalAnd));
    }
}
