package dev.kikigraph.graph.inheritance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Value that holds for a thing, and why it does.
 *
 * @param value id of a node, or a value as it is stored
 * @param fiscalYears those in which it holds; null for all
 * @param stated whether it follows from stated facts alone, on one way at least
 * @param facts ids of the facts that it follows from, and how many steps away each is
 * @param inheritedFrom ids of the things of which it is said; empty where it is said of the thing itself
 * @param depth how many steps up the nearest of these stands; 0 for the thing itself
 */
record Effect(
        Object value,
        @Nullable Set<Long> fiscalYears,
        boolean stated,
        Map<String, Integer> facts,
        Set<String> inheritedFrom,
        int depth) {

    /** Effect of what is said of a thing itself. */
    Effect(Object value, @Nullable Set<Long> fiscalYears, boolean stated, Map<String, Integer> facts) {
        this(value, fiscalYears, stated, facts, Set.of(), 0);
    }

    static Effect ofThingItself() {
        return new Effect("", null, true, Map.of());
    }

    /** The facts, the nearest first; those that are equally near by id. */
    List<String> from() {
        return facts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Effect that one fact more leads to. Null where it holds in no fiscal year. */
    @Nullable
    Effect then(Object next, Fact fact) {
        Map<String, Integer> more = new HashMap<>(facts);
        more.putIfAbsent(
                fact.id(),
                1 + facts.values().stream().max(Comparator.naturalOrder()).orElse(-1));
        return of(next, fact, more, inheritedFrom, depth);
    }

    /** Effect as a fact hands it down to the thing below. Null where it holds in no fiscal year. */
    @Nullable
    Effect below(Fact fact, String above) {
        Map<String, Integer> more = new HashMap<>();
        facts.forEach((id, steps) -> more.put(id, steps + 1));
        more.put(fact.id(), 0);
        return of(value, fact, more, inheritedFrom.isEmpty() ? Set.of(above) : inheritedFrom, depth + 1);
    }

    private @Nullable Effect of(Object next, Fact fact, Map<String, Integer> more, Set<String> things, int steps) {
        Set<Long> years = common(fiscalYears, fact.fiscalYears());
        return years != null && years.isEmpty()
                ? null
                : new Effect(next, years, stated && !fact.inferred(), more, things, steps);
    }

    private static @Nullable Set<Long> common(@Nullable Set<Long> some, @Nullable Set<Long> others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        Set<Long> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** The same value on another way too. */
    Effect or(Effect other) {
        Set<Long> years = null;
        if (fiscalYears != null && other.fiscalYears != null) {
            years = new TreeSet<>(fiscalYears);
            years.addAll(other.fiscalYears);
        }
        Map<String, Integer> all = new HashMap<>(facts);
        other.facts.forEach((id, steps) -> all.merge(id, steps, Math::min));
        Set<String> things = new LinkedHashSet<>();
        // What is said of the thing itself is not inherited, whatever else says it.
        if (!inheritedFrom.isEmpty() && !other.inheritedFrom.isEmpty()) {
            things.addAll(inheritedFrom);
            things.addAll(other.inheritedFrom);
        }
        return new Effect(value, years, stated || other.stated, all, things, Math.min(depth, other.depth));
    }

    static void add(Map<Object, Effect> effects, @Nullable Effect effect) {
        if (effect != null) {
            effects.merge(effect.value(), effect, Effect::or);
        }
    }
}
