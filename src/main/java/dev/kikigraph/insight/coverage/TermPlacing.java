package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.TermScopes;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.List;

/** Places a thing at what holds for it, as a whole or by terms: each term of support is a scope of its own. */
record TermPlacing(Axis axis, TermScopes scopes, Snapshot snapshot) implements Placing {

    @Override
    public void place(SnapshotNode thing, Places.Sink places) {
        List<SnapshotNode> terms = List.copyOf(Effective.SUPPORT_TERM.values(thing));
        for (SnapshotRelationship one : scopes.what().of(thing)) {
            Integer position = axis.position(one.target().id());
            if (position != null) {
                scopes.of(one, terms, snapshot)
                        .forEach(scope ->
                                places.add(position, scope, Effective.fiscalYears(one), Effective.inferred(one)));
            }
        }
    }
}
