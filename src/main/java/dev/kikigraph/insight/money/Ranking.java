package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In what order programmes are ranked by how their money changed, as the API names it. */
enum Ranking {
    DIFFERENCE_ASC,
    DIFFERENCE_DESC,
    RATIO_ASC,
    RATIO_DESC;

    private Comparator<RankedProgram> order() {
        return switch (this) {
            case DIFFERENCE_ASC -> by(RankedProgram::difference, Comparator.naturalOrder());
            case DIFFERENCE_DESC -> by(RankedProgram::difference, Comparator.reverseOrder());
            case RATIO_ASC -> by(RankedProgram::ratio, Comparator.naturalOrder());
            case RATIO_DESC -> by(RankedProgram::ratio, Comparator.reverseOrder());
        };
    }

    private static <T> Comparator<RankedProgram> by(Function<RankedProgram, @Nullable T> value, Comparator<T> order) {
        return Comparator.comparing(value, Comparator.nullsLast(order));
    }

    /** Ranks; equal ones are in the order of the source, and so are, last, those that are compared with nothing. */
    List<RankedProgram> of(FiscalYearComparison comparison) {
        List<RankedProgram> all = new ArrayList<>();
        for (boolean initial : new boolean[] {true, false}) {
            Map<SnapshotNode, List<Counted>> before = byProgram(initial, comparison.totalFrom());
            Map<SnapshotNode, List<Counted>> after = byProgram(initial, comparison.totalTo());
            TreeSet<SnapshotNode> programs = new TreeSet<>(Snapshot.IN_ORDER_OF_THE_SOURCE);
            programs.addAll(before.keySet());
            programs.addAll(after.keySet());
            programs.forEach(program -> all.add(new RankedProgram(
                    program,
                    before.getOrDefault(program, List.of()),
                    after.getOrDefault(program, List.of()),
                    comparison)));
        }
        all.sort(order().thenComparing(RankedProgram::program, Snapshot.IN_ORDER_OF_THE_SOURCE));
        return all;
    }

    private static Map<SnapshotNode, List<Counted>> byProgram(boolean initial, BudgetTotal total) {
        return total.found().counted().stream()
                .filter(one -> initial == AmountComparison.isInitial(one.appropriation()))
                .collect(
                        Collectors.groupingBy(one -> one.appropriation().program(), HashMap::new, Collectors.toList()));
    }
}
