package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.TermScopes;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.Set;

/** How the graph connects things with the values of each dimension. */
final class Placings {

    private static final String PARTICIPATES_IN = "PARTICIPATES_IN";

    private Placings() {}

    /** @param roles in which one must take part in a framework; empty for any */
    static Placing of(Dimension dimension, Axis axis, Snapshot snapshot, Set<String> roles) {
        return switch (dimension) {
            case PILLAR -> effective(axis, Effective.PILLAR);
            case MINISTRY -> effective(axis, Effective.MINISTRY);
            case DEVELOPMENT_STAGE -> new TermPlacing(axis, TermScopes.STAGES, snapshot);
            case APPLICANT_GROUP -> new TermPlacing(axis, TermScopes.GROUPS, snapshot);
            case FISCAL_YEAR -> new YearPlacing(axis, snapshot);
            case FRAMEWORK -> byFramework(axis, roles);
            case COUNTRY -> byCountry(axis, roles);
        };
    }

    private static Placing effective(Axis axis, Effective what) {
        return (thing, places) -> what.of(thing).forEach(one -> {
            Integer position = axis.position(one.target().id());
            if (position != null) {
                places.add(position, 0, Effective.fiscalYears(one), Effective.inferred(one));
            }
        });
    }

    private static Placing byFramework(Axis axis, Set<String> roles) {
        return (thing, places) -> {
            if (thing.is(Dimension.FRAMEWORK.nodeType())) {
                add(places, axis, thing, false);
                return;
            }
            for (SnapshotRelationship relationship : thing.out(PARTICIPATES_IN)) {
                if (inOneOf(roles, relationship)) {
                    add(places, axis, relationship.target(), relationship.inferred());
                }
            }
        };
    }

    /** Where it takes place, who takes part in it, what it is about; of a framework who takes part only. */
    private static Placing byCountry(Axis axis, Set<String> roles) {
        return (thing, places) -> {
            if (thing.is(Dimension.COUNTRY.nodeType())) {
                add(places, axis, thing, false);
                return;
            }
            for (SnapshotRelationship relationship : thing.in(PARTICIPATES_IN)) {
                if (inOneOf(roles, relationship)) {
                    add(places, axis, relationship.source(), relationship.inferred());
                }
            }
            if (!thing.is(Dimension.FRAMEWORK.nodeType())) {
                thing.out("IN_COUNTRY")
                        .forEach(relationship -> add(places, axis, relationship.target(), relationship.inferred()));
                thing.out("COVERS")
                        .forEach(relationship -> add(places, axis, relationship.target(), relationship.inferred()));
            }
        };
    }

    private static boolean inOneOf(Set<String> roles, SnapshotRelationship participation) {
        return roles.isEmpty() || roles.contains(String.valueOf(participation.get("role")));
    }

    private static void add(Places.Sink places, Axis axis, SnapshotNode value, boolean inferred) {
        Integer position = axis.position(value.id());
        if (position != null) {
            places.add(position, 0, Set.of(), inferred);
        }
    }
}
