package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.rules.Appropriations.Filter;
import dev.kikigraph.insight.rules.Exclusion;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The appropriations of all programmes, each counted once, by programme. */
final class CoverageMoney {

    private final Map<SnapshotNode, List<Counted>> counted;
    private final Map<SnapshotNode, List<Exclusion>> excluded = new HashMap<>();

    CoverageMoney(Snapshot snapshot) {
        Appropriations all = Appropriations.of(
                new LinkedHashSet<>(snapshot.ofType("Program")), new Filter(Set.of(), Set.of()), any -> true);
        counted = all.counted().stream()
                .collect(Collectors.groupingBy(one -> one.appropriation().program()));
        excluded.putAll(all.excluded().stream()
                .filter(one -> one.appropriation() != null)
                .collect(Collectors.groupingBy(Exclusion::program)));
    }

    /** @param fiscalYear null for all */
    List<Counted> counted(SnapshotNode program, @Nullable Integer fiscalYear) {
        return counted.getOrDefault(program, List.of()).stream()
                .filter(one -> isOf(one.appropriation(), fiscalYear))
                .toList();
    }

    /** Why appropriations are not counted. */
    List<Localized> excluded(SnapshotNode program, @Nullable Integer fiscalYear) {
        return excluded.getOrDefault(program, List.of()).stream()
                .filter(one -> isOf(one.appropriation(), fiscalYear))
                .map(Exclusion::explanation)
                .distinct()
                .toList();
    }

    boolean hasBudget(SnapshotNode program, @Nullable Integer fiscalYear) {
        return counted.getOrDefault(program, List.of()).stream().anyMatch(one -> isOf(one.appropriation(), fiscalYear))
                || excluded.getOrDefault(program, List.of()).stream()
                        .anyMatch(one -> isOf(one.appropriation(), fiscalYear));
    }

    private static boolean isOf(@Nullable Appropriation one, @Nullable Integer fiscalYear) {
        return one != null && (fiscalYear == null || one.fiscalYear() == fiscalYear);
    }
}
