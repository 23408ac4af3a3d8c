package dev.kikigraph.insight.money;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.rules.Appropriations.Counted;
import dev.kikigraph.ontology.EnumType;
import dev.kikigraph.ontology.Ontology;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sum of the money of one fiscal year and stage. */
public record BudgetSum(long fiscalYear, String stage, long amount, int count) {

    /** By fiscal year, then by stage. */
    static List<BudgetSum> of(Collection<Counted> counted, Ontology ontology) {
        Map<Key, BudgetSum> sums = new TreeMap<>(
                Comparator.comparingLong(Key::fiscalYear).thenComparing(key -> position(key.stage(), ontology)));
        for (Counted one : counted) {
            Appropriation of = one.appropriation();
            sums.merge(
                    new Key(of.fiscalYear(), of.stage()),
                    new BudgetSum(of.fiscalYear(), of.stage(), one.amount(), 1),
                    BudgetSum::plus);
        }
        return List.copyOf(sums.values());
    }

    /** How far a stage is on the way from request to settled budget, as the ontology orders them. */
    static int position(String stage, Ontology ontology) {
        List<String> stages = ontology.enums().stream()
                .filter(type -> type.name().equals("BudgetStage"))
                .flatMap(type -> type.values().stream())
                .map(EnumType.Value::name)
                .toList();
        return stages.indexOf(stage);
    }

    private BudgetSum plus(BudgetSum other) {
        return new BudgetSum(fiscalYear, stage, Math.addExact(amount, other.amount), count + other.count);
    }

    private record Key(long fiscalYear, String stage) {}
}
