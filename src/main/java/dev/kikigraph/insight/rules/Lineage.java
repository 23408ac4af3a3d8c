package dev.kikigraph.insight.rules;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.problem.QueryException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Things that contribute to pillars, and through what. Under which pillars a thing counts is {@link Effective}: those
 * that it leads to of its own, else those of everything that its lineage relationships lead to. Here are the ways,
 * those that pillars of its own override too.
 */
public final class Lineage {

    private static final String PILLAR = "Pillar";
    private static final int MAX_STEPS = 10_000;

    private final Set<String> contributingTypes;
    private final Map<SnapshotNode, Map<SnapshotNode, Boolean>> contributors = new HashMap<>();
    private final Map<SnapshotNode, List<SnapshotNode>> overridden = new HashMap<>();
    private final Set<SnapshotNode> leadingToPillars;

    private Lineage(Snapshot snapshot) {
        contributingTypes = Collections.unmodifiableSet(Effective.PILLAR.types(snapshot.ontology()));
        List<SnapshotNode> all = snapshot.ofType(PILLAR);
        for (SnapshotNode pillar : all) {
            Map<SnapshotNode, Boolean> under = new LinkedHashMap<>();
            Effective.PILLAR.to(pillar).forEach(counting -> under.put(counting.source(), Effective.inferred(counting)));
            contributors.put(pillar, under);
            overridden.put(pillar, overridden(pillar, under.keySet()));
        }
        leadingToPillars = below(all);
    }

    /** Lineage of a snapshot, computed when it is first asked for. */
    public static Lineage of(Snapshot snapshot) {
        return snapshot.derived(Lineage.class, Lineage::new);
    }

    /** Names of the node types that can contribute to a pillar, in the order of the ontology. */
    public Set<String> contributingTypes() {
        return contributingTypes;
    }

    /** Pillars under which a thing counts, in the order of the source; none for what contributes to none. */
    public Set<SnapshotNode> pillars(SnapshotNode thing) {
        return Effective.PILLAR.values(thing);
    }

    /** The same as far as it counts there in one of some fiscal years at least; all where none are given. */
    public Set<SnapshotNode> pillars(SnapshotNode thing, Set<Long> years) {
        return Effective.PILLAR.values(thing, years);
    }

    /** Pillars that a thing leads to itself, in the order of the source. */
    public static Set<SnapshotNode> ownPillars(SnapshotNode thing) {
        return thing.out().stream()
                .filter(SnapshotRelationship::lineage)
                .map(SnapshotRelationship::target)
                .filter(target -> target.is(PILLAR))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All that counts under a pillar, directly or not, in the order of the source. */
    public List<SnapshotNode> contributors(SnapshotNode pillar) {
        return List.copyOf(under(pillar).keySet());
    }

    /** All that leads to a pillar but does not count under it, in the order of the source. */
    public List<SnapshotNode> overridden(SnapshotNode pillar) {
        return overridden.getOrDefault(pillar, List.of());
    }

    /** Whether a thing leads to a pillar of its own rather than through something else. */
    public boolean direct(SnapshotNode thing, SnapshotNode pillar) {
        return ownPillars(thing).contains(pillar);
    }

    /** Whether a thing counts under a pillar only because of a relationship that is inferred. */
    public boolean inferred(SnapshotNode thing, SnapshotNode pillar) {
        return under(pillar).getOrDefault(thing, false);
    }

    /**
     * Every path from a thing to a pillar, those that are overridden too; the shortest first, then in the order of the
     * source. No path passes a thing twice.
     *
     * @throws QueryException if there are too many
     */
    public List<LineagePath> paths(SnapshotNode thing) {
        List<LineagePath> found = new ArrayList<>();
        Deque<Walk> walks = new ArrayDeque<>();
        extend(null, thing, walks);
        for (int steps = 0; !walks.isEmpty(); steps++) {
            if (steps > MAX_STEPS) {
                throw QueryException.tooCostly(
                        "More than %,d steps lead from %s towards the pillars. Ask for something nearer to a pillar.",
                        MAX_STEPS, thing.id());
            }
            Walk walk = walks.remove();
            if (walk.end().is(PILLAR)) {
                found.add(path(walk.relationships()));
            } else {
                extend(walk, walk.end(), walks);
            }
        }
        return found;
    }

    private void extend(@Nullable Walk walk, SnapshotNode end, Deque<Walk> walks) {
        for (SnapshotRelationship relationship : end.out()) {
            SnapshotNode next = relationship.target();
            boolean leads = relationship.lineage() && (next.is(PILLAR) || leadingToPillars.contains(next));
            if (leads && (walk == null || !walk.passes(next))) {
                walks.add(new Walk(relationship, walk));
            }
        }
    }

    private static LineagePath path(List<SnapshotRelationship> relationships) {
        SnapshotNode pillar = relationships.get(relationships.size() - 1).target();
        return relationships.stream()
                .map(SnapshotRelationship::source)
                .filter(passed -> {
                    Set<SnapshotNode> own = ownPillars(passed);
                    return !own.isEmpty() && !own.contains(pillar);
                })
                .findFirst()
                .map(overriding -> new LineagePath(relationships, overriding))
                .orElseGet(() -> new LineagePath(relationships, null));
    }

    private Map<SnapshotNode, Boolean> under(SnapshotNode pillar) {
        return contributors.getOrDefault(pillar, Map.of());
    }

    private static List<SnapshotNode> overridden(SnapshotNode pillar, Set<SnapshotNode> counting) {
        return below(List.of(pillar)).stream()
                .filter(thing -> !counting.contains(thing))
                .sorted(Snapshot.IN_ORDER_OF_THE_SOURCE)
                .toList();
    }

    /** Things that lead to pillars, whether they count under them or not. */
    private static Set<SnapshotNode> below(List<SnapshotNode> pillars) {
        Set<SnapshotNode> found = new HashSet<>();
        Deque<SnapshotNode> waiting = new ArrayDeque<>(pillars);
        while (!waiting.isEmpty()) {
            for (SnapshotRelationship relationship : waiting.remove().in()) {
                if (relationship.lineage() && found.add(relationship.source())) {
                    waiting.add(relationship.source());
                }
            }
        }
        return found;
    }

    /** A way from a thing, step by step back to it. */
    private record Walk(SnapshotRelationship last, @Nullable Walk before) {

        SnapshotNode end() {
            return last.target();
        }

        boolean passes(SnapshotNode node) {
            for (Walk walk = this; walk != null; walk = walk.before) {
                if (walk.last.source() == node) {
                    return true;
                }
            }
            return false;
        }

        List<SnapshotRelationship> relationships() {
            List<SnapshotRelationship> relationships = new ArrayList<>();
            for (Walk walk = this; walk != null; walk = walk.before) {
                relationships.add(walk.last);
            }
            Collections.reverse(relationships);
            return List.copyOf(relationships);
        }
    }
}
