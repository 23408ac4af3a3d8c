package dev.kikigraph.insight.rules;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** To what programmes belong, which may hold in some fiscal years only; so their money is placed year by year. */
@FunctionalInterface
public interface YearlyBelonging {

    /** To what a programme belongs in one of some fiscal years at least; in whatever year where none are given. */
    Set<SnapshotNode> of(SnapshotNode program, Set<Long> fiscalYears);

    /** To what the programme of an appropriation belongs in its fiscal year. */
    default Set<SnapshotNode> of(Appropriation one) {
        return of(one.program(), Set.of(one.fiscalYear()));
    }

    /**
     * Whether an appropriation is in a group.
     *
     * @param group null for the group of what belongs to nothing
     */
    default boolean isIn(@Nullable SnapshotNode group, Appropriation one) {
        return group == null ? of(one).isEmpty() : of(one).contains(group);
    }

    /** Whether a programme belongs to nothing in the fiscal year of one of its appropriations that are asked for. */
    default boolean lacksSome(SnapshotNode program, Predicate<Appropriation> askedFor) {
        return Appropriation.of(program).stream().filter(askedFor).anyMatch(one -> of(one).isEmpty());
    }
}
