package dev.kikigraph.insight.support;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.ontology.StoredKeys;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The money of what gives support. It is listed, never added up. */
final class SupportMoney {

    private SupportMoney() {}

    /**
     * Budgets of a thing itself.
     *
     * @param fiscalYear null for any
     */
    static List<SnapshotNode> own(SnapshotNode thing, @Nullable Long fiscalYear) {
        return Appropriation.of(thing).stream()
                .filter(one -> fiscalYear == null || one.fiscalYear() == fiscalYear)
                .map(Appropriation::budget)
                .toList();
    }

    /** Budgets of what a thing belongs to, the nearest first. */
    static List<SnapshotNode> above(SnapshotNode thing, @Nullable Long fiscalYear) {
        return Effective.MONEY.of(thing).stream()
                .sorted(Comparator.comparing(SupportMoney::depth))
                .filter(one -> Programs.holdsIn(one, year(one.target())))
                .map(SnapshotRelationship::target)
                .filter(budget -> fiscalYear == null || fiscalYear.equals(year(budget)))
                .toList();
    }

    private static @Nullable Long year(SnapshotNode budget) {
        return (Long) budget.get("fiscalYear");
    }

    private static long depth(SnapshotRelationship money) {
        return money.get(StoredKeys.DEPTH) instanceof Long depth ? depth : Long.MAX_VALUE;
    }
}
