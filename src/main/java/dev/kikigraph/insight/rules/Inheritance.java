package dev.kikigraph.insight.rules;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Hands values down: what has none of its own has those of what it is part of, funded or operated by. Each value is
 * told with whether it is there by inference only. Not for several threads at once.
 */
public final class Inheritance<T> {

    private final Function<SnapshotNode, Map<T, Boolean>> own;
    private final BiPredicate<SnapshotNode, T> takes;

    /** Of what other things hang on, which many share. */
    private final Map<SnapshotNode, Map<T, Boolean>> known = new HashMap<>();

    /**
     * @param own what is said of a thing itself
     * @param takes false for a value that a thing cannot have, though what it hangs on has it
     */
    public Inheritance(Function<SnapshotNode, Map<T, Boolean>> own, BiPredicate<SnapshotNode, T> takes) {
        this.own = own;
        this.takes = takes;
    }

    /**
     * Relationships to the things that hand down to a thing: to what it is part of, funded or operated by. Pillars hand
     * nothing down.
     */
    static List<SnapshotRelationship> above(SnapshotNode thing) {
        return thing.out().stream()
                .filter(relationship ->
                        relationship.lineage() || relationship.type().equals("PART_OF"))
                .filter(relationship -> !relationship.target().is("Pillar"))
                .toList();
    }

    public Map<T, Boolean> of(SnapshotNode thing) {
        return of(thing, new HashSet<>());
    }

    private Map<T, Boolean> of(SnapshotNode thing, Set<SnapshotNode> path) {
        Map<T, Boolean> said = own.apply(thing);
        if (!said.isEmpty() || !path.add(thing)) {
            return said;
        }
        Map<T, Boolean> inherited = new LinkedHashMap<>();
        for (SnapshotRelationship relationship : above(thing)) {
            merge(inherited, relationship, shared(relationship.target(), path));
        }
        inherited.keySet().removeIf(value -> !takes.test(thing, value));
        path.remove(thing);
        return inherited;
    }

    private Map<T, Boolean> shared(SnapshotNode above, Set<SnapshotNode> path) {
        Map<T, Boolean> values = known.get(above);
        if (values == null) {
            values = of(above, path);
            known.put(above, values);
        }
        return values;
    }

    /** Adds what comes by a relationship: a value that is stated on any way is stated. */
    public static <T> void merge(Map<T, Boolean> values, SnapshotRelationship by, Map<T, Boolean> further) {
        further.forEach((value, inferred) -> values.merge(value, inferred || by.inferred(), Boolean::logicalAnd));
    }
}
