package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Lineage;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** How the graph connects things with the values of each dimension. */
final class Placings {

    private static final String PARTICIPATES_IN = "PARTICIPATES_IN";

    private Placings() {}

    /** @param roles in which one must take part in a framework; empty for any */
    static Placing of(Dimension dimension, Axis axis, Snapshot snapshot, Set<String> roles) {
        return switch (dimension) {
            case PILLAR -> byPillar(axis, Lineage.of(snapshot));
            case MINISTRY -> new MinistryPlacing(axis);
            case DEVELOPMENT_STAGE -> byTerms(axis, "SUPPORTS", "FOR_STAGE");
            case APPLICANT_GROUP -> byTerms(axis, "OPEN_TO", "FOR_GROUP");
            case FISCAL_YEAR -> new YearPlacing(axis);
            case FRAMEWORK -> byFramework(axis, roles);
            case COUNTRY -> byCountry(axis, roles);
        };
    }

    private static Placing byPillar(Axis axis, Lineage lineage) {
        return (thing, places) -> {
            for (SnapshotNode pillar : lineage.pillars(thing)) {
                add(places, axis, pillar, lineage.inferred(thing, pillar));
            }
        };
    }

    /** By relationships of the thing, and by those of its terms, each of which is a scope of its own. */
    private static Placing byTerms(Axis axis, String type, String typeOfTerms) {
        return (thing, places) -> {
            for (SnapshotRelationship relationship : thing.out()) {
                if (relationship.type().equals(type)) {
                    add(places, axis, relationship.target(), relationship.inferred());
                }
            }
            forEachTerm(thing, (owning, scope) -> addTerm(places, axis, owning, typeOfTerms, scope));
        };
    }

    /** @param action takes what says that the thing owns the term, and the number of its scope, from 1 */
    static void forEachTerm(SnapshotNode thing, ObjIntConsumer<SnapshotRelationship> action) {
        int scope = 0;
        for (SnapshotRelationship relationship : thing.out()) {
            if (relationship.target().is("SupportTerm")) {
                scope++;
                action.accept(relationship, scope);
            }
        }
    }

    private static void addTerm(Places.Sink places, Axis axis, SnapshotRelationship owning, String type, int scope) {
        SnapshotNode term = owning.target();
        for (SnapshotRelationship relationship : term.out(type)) {
            Integer position = axis.position(relationship.target().id());
            if (position != null) {
                places.add(position, scope, owning.inferred() || term.inferred() || relationship.inferred());
            }
        }
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
            places.add(position, 0, inferred);
        }
    }
}
