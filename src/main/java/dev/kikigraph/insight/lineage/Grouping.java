package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.List;
import java.util.Set;

/** By what things are grouped. */
enum Grouping {
    MINISTRY(Set.of()),
    STAGE(Set.of("SUPPORTS")),
    BODY(Set.of("IMPLEMENTED_BY", "CARRIED_OUT_BY"));

    private final Set<String> relationshipTypes;

    Grouping(Set<String> relationshipTypes) {
        this.relationshipTypes = relationshipTypes;
    }

    /** The groups that a thing belongs to; none where nothing is said. */
    List<Belonging> of(SnapshotNode thing, Snapshot snapshot) {
        if (this == MINISTRY) {
            return Ministries.of(snapshot).of(thing);
        }
        return thing.out().stream()
                .filter(relationship -> relationshipTypes.contains(relationship.type()))
                .map(SnapshotRelationship::target)
                .distinct()
                .map(key -> new Belonging(key, null))
                .toList();
    }
}
