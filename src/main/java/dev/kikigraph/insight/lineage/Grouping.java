package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.rules.YearlyBelonging;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** By what things are grouped. */
enum Grouping {
    MINISTRY,
    STAGE,
    BODY;

    private static final Set<String> BODIES = Set.of("IMPLEMENTED_BY", "CARRIED_OUT_BY");

    /** The groups that a thing belongs to; none where nothing is said. */
    List<Belonging> of(SnapshotNode thing, Snapshot snapshot) {
        return switch (this) {
            case MINISTRY -> effective(Effective.MINISTRY, thing, snapshot);
            case STAGE -> effective(Effective.STAGE, thing, snapshot);
            case BODY -> targets(thing, BODIES);
        };
    }

    /** To what the money of programmes belongs. */
    YearlyBelonging ofMoney() {
        return switch (this) {
            case MINISTRY -> Effective.MINISTRY::values;
            case STAGE -> Effective.STAGE::values;
            case BODY -> Grouping::bodies;
        };
    }

    private static Set<SnapshotNode> bodies(SnapshotNode program, Set<Long> fiscalYears) {
        return program.out().stream()
                .filter(relationship -> BODIES.contains(relationship.type()))
                .filter(relationship -> Programs.holdsIn(relationship, fiscalYears))
                .map(SnapshotRelationship::target)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Belonging> effective(Effective what, SnapshotNode thing, Snapshot snapshot) {
        return what.of(thing).stream()
                .map(one -> new Belonging(
                        one.target(),
                        Effective.inheritedFrom(one, snapshot).stream()
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static List<Belonging> targets(SnapshotNode thing, Set<String> relationshipTypes) {
        return thing.out().stream()
                .filter(relationship -> relationshipTypes.contains(relationship.type()))
                .map(SnapshotRelationship::target)
                .distinct()
                .map(key -> new Belonging(key, null))
                .toList();
    }
}
