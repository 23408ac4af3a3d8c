package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.List;
import java.util.Set;

/**
 * Places a thing at what holds for it, as a whole or by terms: each term of support is a scope of its own.
 *
 * @param said type of the relationships that say it of a thing as a whole
 */
record TermPlacing(Axis axis, Effective what, String said, Snapshot snapshot) implements Placing {

    @Override
    public void place(SnapshotNode thing, Places.Sink places) {
        List<SnapshotNode> terms = List.copyOf(Effective.SUPPORT_TERM.values(thing));
        for (SnapshotRelationship one : what.of(thing)) {
            Integer position = axis.position(one.target().id());
            if (position == null) {
                continue;
            }
            Set<String> facts = Effective.facts(one);
            boolean whole = true;
            for (int i = 0; i < terms.size(); i++) {
                if (facts.contains(terms.get(i).id())) {
                    places.add(position, i + 1, Effective.inferred(one));
                    whole = false;
                }
            }
            if (whole || isSaidOfWhole(one, facts)) {
                places.add(position, 0, Effective.inferred(one));
            }
        }
    }

    private boolean isSaidOfWhole(SnapshotRelationship effective, Set<String> facts) {
        return Effective.saidOf(effective, snapshot).stream()
                .flatMap(thing -> thing.out(said).stream())
                .anyMatch(relationship -> facts.contains(relationship.id()));
    }
}
