package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Inheritance;
import dev.kikigraph.insight.rules.Responsibility;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Places a thing at the ministries that answer for it, themselves or through a bureau; where nobody is said to, at
 * those of what it is part of, what funds it or what operates it.
 */
final class MinistryPlacing implements Placing {

    private final Axis axis;

    private final Inheritance<SnapshotNode> ministries = new Inheritance<>(this::said, (thing, ministry) -> true);

    /** Of agencies. By ministry, whether only by inference. */
    private final Map<SnapshotNode, Map<SnapshotNode, Boolean>> known = new HashMap<>();

    MinistryPlacing(Axis axis) {
        this.axis = axis;
    }

    @Override
    public void place(SnapshotNode thing, Places.Sink places) {
        ministries.of(thing).forEach((ministry, inferred) -> {
            Integer position = axis.position(ministry.id());
            if (position != null) {
                places.add(position, 0, inferred);
            }
        });
    }

    private Map<SnapshotNode, Boolean> said(SnapshotNode thing) {
        Map<SnapshotNode, Boolean> said = new LinkedHashMap<>();
        for (SnapshotRelationship relationship : thing.out("ADMINISTERED_BY")) {
            Inheritance.merge(said, relationship, ministriesOfAgency(relationship.target(), new HashSet<>()));
        }
        return said;
    }

    private Map<SnapshotNode, Boolean> ministriesOfAgency(SnapshotNode agency, Set<SnapshotNode> path) {
        if (Responsibility.isMinistry(agency)) {
            return Map.of(agency, false);
        }
        Map<SnapshotNode, Boolean> ministries = known.get(agency);
        if (ministries != null || !path.add(agency)) {
            return ministries == null ? Map.of() : ministries;
        }
        ministries = new LinkedHashMap<>();
        for (SnapshotRelationship relationship : agency.out("PART_OF")) {
            Inheritance.merge(ministries, relationship, ministriesOfAgency(relationship.target(), path));
        }
        path.remove(agency);
        known.put(agency, ministries);
        return ministries;
    }
}
