package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.Arc;
import dev.kikigraph.insight.Snapshot;
import dev.kikigraph.insight.Vertex;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The ministries that answer for things: those that administer them, directly or by a bureau. What names nobody has those of what it is
 * part of, funded or operated by: of the nearest, in each direction, that names somebody.
 */
final class Ministries {

    private static final String PART_OF = "PART_OF";
    private static final String ADMINISTERED_BY = "ADMINISTERED_BY";

    private final Map<Vertex, List<Belonging>> known = new ConcurrentHashMap<>();

    /** Those of a snapshot, which keeps what has been found. */
    static Ministries of(Snapshot snapshot) {
        return snapshot.derived(Ministries.class, s -> new Ministries());
    }

    /** Whether an agency is a ministry. */
    static boolean isMinistry(Vertex agency) {
        return agency.is("Agency") && "MINISTRY".equals(agency.get("kind"));
    }

    List<Belonging> of(Vertex thing) {
        return known.computeIfAbsent(thing, Ministries::find);
    }

    private static List<Belonging> find(Vertex thing) {
        Map<Vertex, Belonging> found = new LinkedHashMap<>();
        Set<Vertex> seen = new HashSet<>(Set.of(thing));
        Deque<Vertex> waiting = new ArrayDeque<>(Set.of(thing));
        while (!waiting.isEmpty()) {
            Vertex one = waiting.remove();
            List<Arc> administered = one.out(ADMINISTERED_BY);
            if (administered.isEmpty()) {
                wholes(one).filter(seen::add).forEach(waiting::add);
            }
            for (Vertex ministry : ministries(administered)) {
                found.putIfAbsent(ministry, new Belonging(ministry, one == thing ? null : one));
            }
        }
        return List.copyOf(found.values());
    }

    private static Stream<Vertex> wholes(Vertex part) {
        return part.out().stream()
                .filter(arc -> arc.lineage() || arc.type().equals(PART_OF))
                .map(Arc::target)
                .filter(whole -> !whole.is("Pillar"));
    }

    private static Collection<Vertex> ministries(List<Arc> administered) {
        Set<Vertex> seen = new LinkedHashSet<>();
        Deque<Vertex> waiting = new ArrayDeque<>();
        administered.forEach(arc -> waiting.add(arc.target()));
        while (!waiting.isEmpty()) {
            Vertex agency = waiting.remove();
            if (seen.add(agency) && !isMinistry(agency)) {
                agency.out(PART_OF).forEach(arc -> waiting.add(arc.target()));
            }
        }
        seen.removeIf(agency -> !isMinistry(agency));
        return seen;
    }
}
