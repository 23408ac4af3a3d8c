package dev.kikigraph.insight.money;

import dev.kikigraph.insight.Appropriation;
import dev.kikigraph.insight.Appropriations.Counted;
import dev.kikigraph.insight.Vertex;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money of two fiscal years beside each other. An initial budget and the draft of one are compared with each other; supplementary
 * budgets with supplementary budgets.
 *
 * @param fromStages the stages at which the earlier amounts are
 * @param from in yen; null where nothing is known
 * @param difference of the programmes that have an amount in both years; null where there are none
 * @param inBoth how many these are
 */
public record AmountComparison(
        List<String> fromStages,
        List<String> toStages,
        @Nullable Long from,
        @Nullable Long to,
        @Nullable Long difference,
        int inBoth) {

    static List<AmountComparison> of(Collection<Counted> from, Collection<Counted> to) {
        return Stream.of(true, false)
                .map(initial -> of(initial, from, to))
                .filter(one -> one.from != null || one.to != null)
                .toList();
    }

    private static AmountComparison of(boolean initial, Collection<Counted> from, Collection<Counted> to) {
        Map<Vertex, Long> before = byProgram(initial, from);
        Map<Vertex, Long> after = byProgram(initial, to);
        List<Vertex> both = before.keySet().stream().filter(after::containsKey).toList();
        return new AmountComparison(
                stages(initial, from),
                stages(initial, to),
                sum(before),
                sum(after),
                both.isEmpty()
                        ? null
                        : (Long) both.stream()
                                .mapToLong(program -> Objects.requireNonNull(after.get(program))
                                        - Objects.requireNonNull(before.get(program)))
                                .sum(),
                both.size());
    }

    private static Stream<Counted> of(boolean initial, Collection<Counted> counted) {
        return counted.stream().filter(one -> initial == isInitial(one.appropriation()));
    }

    static boolean isInitial(Appropriation appropriation) {
        return !appropriation.stage().equals("SUPPLEMENTARY");
    }

    private static Map<Vertex, Long> byProgram(boolean initial, Collection<Counted> counted) {
        Map<Vertex, Long> sums = new HashMap<>();
        of(initial, counted).forEach(one -> sums.merge(one.appropriation().program(), one.amount(), Math::addExact));
        return sums;
    }

    private static List<String> stages(boolean initial, Collection<Counted> counted) {
        return of(initial, counted)
                .map(one -> one.appropriation().stage())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Long sum(Map<Vertex, Long> amounts) {
        return amounts.isEmpty()
                ? null
                : (Long) amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
