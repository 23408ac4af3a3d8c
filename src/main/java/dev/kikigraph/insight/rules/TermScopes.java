package dev.kikigraph.insight.rules;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * For which of the terms of a thing a group or stage holds. Each term is a scope of its own, the thing as a whole
 * another one.
 *
 * @param what whose scopes they are, groups or stages
 * @param said type of the relationships that say it of a thing as a whole
 */
public record TermScopes(Effective what, String said) {

    public static final TermScopes GROUPS = new TermScopes(Effective.GROUP, "OPEN_TO");
    public static final TermScopes STAGES = new TermScopes(Effective.STAGE, "SUPPORTS");

    /** Number of the thing as a whole; its terms have numbers from 1. */
    public static final int WHOLE = 0;

    /**
     * Scopes in which one holds, at least one.
     *
     * @param effective relationship of the thing to the group or stage
     * @param terms of the thing, own or inherited
     */
    public List<Integer> of(SnapshotRelationship effective, List<SnapshotNode> terms, Snapshot snapshot) {
        Set<String> facts = Effective.facts(effective);
        List<Integer> scopes = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (facts.contains(terms.get(i).id())) {
                scopes.add(i + 1);
            }
        }
        if (scopes.isEmpty() || isSaidOfWhole(effective, facts, snapshot)) {
            scopes.add(WHOLE);
        }
        return scopes;
    }

    private boolean isSaidOfWhole(SnapshotRelationship effective, Set<String> facts, Snapshot snapshot) {
        return Effective.saidOf(effective, snapshot).stream()
                .flatMap(thing -> thing.out(said).stream())
                .anyMatch(relationship -> facts.contains(relationship.id()));
    }
}
