package dev.kikigraph.insight.rules;

import dev.kikigraph.graph.money.MoneyCount;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A total of appropriations in which money is counted once, see {@link MoneyCount}.
 *
 * @param counted in the order of the programmes asked for
 * @param excluded those with an amount first, each in the same order: what has none is longer, and says less
 */
public record Appropriations(List<Counted> counted, List<Exclusion> excluded) {

    /**
     * An amount that is counted.
     *
     * @param amount in yen
     * @param heldIn what it is part of, of programmes above that are not in this total
     */
    public record Counted(Appropriation appropriation, long amount, List<Appropriation> heldIn) {}

    /**
     * Which appropriations are asked for.
     *
     * @param fiscalYears empty for all
     * @param stages such as {@code INITIAL_DRAFT}; empty for all
     */
    public record Filter(Set<Long> fiscalYears, Set<String> stages) {

        public boolean matches(Appropriation appropriation) {
            return (fiscalYears.isEmpty() || fiscalYears.contains(appropriation.fiscalYear()))
                    && (stages.isEmpty() || stages.contains(appropriation.stage()));
        }
    }

    /**
     * Adds up the appropriations of programmes that match a filter.
     *
     * @param programs all that the total is of, parts among them; nothing is added to them
     * @param belongs false for what is of one of the programmes, but of a fiscal year in which the programme is not in
     *     this total
     */
    public static Appropriations of(Set<SnapshotNode> programs, Filter filter, Predicate<Appropriation> belongs) {
        return of(new MoneyCount<>(programs, filter::matches, belongs, new ProgramMoney()));
    }

    /** The same, faster for many programmes. */
    public static Appropriations of(
            Set<SnapshotNode> programs, Filter filter, Predicate<Appropriation> belongs, Snapshot snapshot) {
        return of(new MoneyCount<>(programs, filter::matches, belongs, ProgramMoney.of(snapshot)));
    }

    private static Appropriations of(MoneyCount<SnapshotNode, Appropriation> count) {
        List<Counted> counted = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        for (MoneyCount.Decision<SnapshotNode, Appropriation> one : count.decisions()) {
            Appropriation appropriation = one.vote();
            Long amount = appropriation == null ? null : appropriation.amount();
            if (one.reason() != null) {
                excluded.add(new Exclusion(one.program(), appropriation, one.reason(), one.heldIn()));
            } else if (appropriation != null && amount != null) {
                counted.add(new Counted(appropriation, amount, one.heldIn()));
            }
        }
        excluded.sort(Comparator.comparing(one -> one.amount() == null));
        return new Appropriations(counted, excluded);
    }

    /** In yen; null where nothing is counted. */
    public @Nullable Long total() {
        return counted.isEmpty()
                ? null
                : (Long) counted.stream().mapToLong(Counted::amount).sum();
    }
}
