package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Budgets that two programmes have of one fiscal year and stage; a list is empty where one has nothing. */
public record ProgramBudgets(long fiscalYear, String stage, List<SnapshotNode> a, List<SnapshotNode> b) {

    static List<ProgramBudgets> of(SnapshotNode a, SnapshotNode b) {
        Map<Key, ProgramBudgets> found =
                new TreeMap<>(Comparator.comparingLong(Key::fiscalYear).thenComparing(Key::stage));
        Appropriation.of(a).forEach(one -> entry(found, one).a.add(one.budget()));
        Appropriation.of(b).forEach(one -> entry(found, one).b.add(one.budget()));
        return List.copyOf(found.values());
    }

    private static ProgramBudgets entry(Map<Key, ProgramBudgets> found, Appropriation one) {
        return found.computeIfAbsent(
                new Key(one.fiscalYear(), one.stage()),
                key -> new ProgramBudgets(key.fiscalYear(), key.stage(), new ArrayList<>(), new ArrayList<>()));
    }

    private record Key(long fiscalYear, String stage) {}
}
