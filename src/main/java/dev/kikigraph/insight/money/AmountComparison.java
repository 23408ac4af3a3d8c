package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money of two fiscal years beside each other, of the programmes whose amounts are at the same stages. An initial
 * budget and the draft of one are compared with each other; supplementary budgets with supplementary budgets. A
 * programme that has an amount of one year only is compared with nothing. All comparisons together are all that is
 * counted of each year.
 *
 * @param fromStage stage of the earlier amounts; null where these programmes have none
 * @param from their sum in yen; null as {@code fromStage}
 * @param things the programmes, in the order of the source
 * @param list tells their list from others
 */
public record AmountComparison(
        @Nullable String fromStage,
        @Nullable String toStage,
        @Nullable Long from,
        @Nullable Long to,
        List<SnapshotNode> things,
        ListName list) {

    /** Null where there is nothing to compare. */
    public @Nullable Long difference() {
        return from == null || to == null ? null : (Long) (to - from);
    }

    public int programCount() {
        return things.size();
    }

    ListPage<SnapshotNode> programs(Page page) {
        return ListPage.of(things.size(), things::get, ListName.of(list, fromStage, toStage), page);
    }

    /**
     * Initial budgets before supplementary ones; of each, comparisons with an amount in both years before those with
     * one only.
     */
    static List<AmountComparison> of(
            Collection<Counted> from, Collection<Counted> to, Ontology ontology, ListName list) {
        List<AmountComparison> all = new ArrayList<>();
        for (boolean initial : new boolean[] {true, false}) {
            all.addAll(of(byProgram(initial, from), byProgram(initial, to), ontology, list));
        }
        return List.copyOf(all);
    }

    private static Collection<AmountComparison> of(
            Map<SnapshotNode, Amount> before, Map<SnapshotNode, Amount> after, Ontology ontology, ListName list) {
        Map<Stages, List<SnapshotNode>> programs = new TreeMap<>(Stages.order(ontology));
        Set<SnapshotNode> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.stream().sorted(Snapshot.IN_ORDER_OF_THE_SOURCE).forEach(program -> programs.computeIfAbsent(
                        Stages.of(before.get(program), after.get(program)), key -> new ArrayList<>())
                .add(program));
        return programs.entrySet().stream()
                .map(entry -> new AmountComparison(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        sum(entry.getValue(), before),
                        sum(entry.getValue(), after),
                        entry.getValue(),
                        list))
                .toList();
    }

    static boolean isInitial(Appropriation appropriation) {
        return !appropriation.stage().equals("SUPPLEMENTARY");
    }

    private static Map<SnapshotNode, Amount> byProgram(boolean initial, Collection<Counted> counted) {
        Map<SnapshotNode, Amount> sums = new HashMap<>();
        counted.stream()
                .filter(one -> initial == isInitial(one.appropriation()))
                .forEach(one -> sums.merge(
                        one.appropriation().program(),
                        new Amount(one.appropriation().stage(), one.amount()),
                        Amount::plus));
        return sums;
    }

    private static @Nullable Long sum(List<SnapshotNode> programs, Map<SnapshotNode, Amount> amounts) {
        return programs.stream()
                .flatMap(program -> Stream.ofNullable(amounts.get(program)))
                .map(Amount::yen)
                .reduce(Math::addExact)
                .orElse(null);
    }

    /**
     * Amount that is counted of one programme in one year, all of it at one stage: a draft is not counted beside what
     * came of it.
     */
    private record Amount(String stage, long yen) {

        Amount plus(Amount other) {
            return new Amount(stage, Math.addExact(yen, other.yen));
        }
    }

    private record Stages(@Nullable String from, @Nullable String to) {

        static Stages of(@Nullable Amount from, @Nullable Amount to) {
            return new Stages(from == null ? null : from.stage(), to == null ? null : to.stage());
        }

        static Comparator<Stages> order(Ontology ontology) {
            Comparator<@Nullable String> stage =
                    Comparator.nullsLast(Comparator.comparingInt(name -> BudgetSum.position(name, ontology)));
            return Comparator.comparing((Stages stages) -> stages.from == null || stages.to == null)
                    .thenComparing(Stages::from, stage)
                    .thenComparing(Stages::to, stage);
        }
    }
}
