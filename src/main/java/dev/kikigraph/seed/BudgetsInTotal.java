package dev.kikigraph.seed;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.graph.money.MoneyCount;
import dev.kikigraph.graph.money.ProgramGraph;
import dev.kikigraph.graph.money.Vote;
import dev.kikigraph.ontology.StoredKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds of each budget whether it is in the total of all money, and if not, why: by the rule by which totals are
 * counted. Programmes are known by their ids.
 */
final class BudgetsInTotal implements ProgramGraph<String, BudgetsInTotal.Budget> {

    private static final String IN_TOTAL = "inTotal";
    private static final String REASON = "notInTotalReason";

    private final Map<String, StoredNode> nodes;
    private final Map<String, List<Budget>> budgets = new LinkedHashMap<>();
    private final Map<String, List<Part>> wholes = new LinkedHashMap<>();

    record Budget(StoredNode node, String program) implements Vote {

        @Override
        public @Nullable Object get(String property) {
            return node.properties().get(property);
        }
    }

    private record Part(String whole, @Nullable Object fiscalYears) {}

    private BudgetsInTotal(Map<String, StoredNode> nodes, Collection<StoredRelationship> relationships) {
        this.nodes = nodes;
        nodes.values().stream()
                .filter(node -> node.labels().contains("Program"))
                .forEach(program -> budgets.put(program.id(), new ArrayList<>()));
        relationships.forEach(this::add);
    }

    private void add(StoredRelationship relationship) {
        List<Budget> its = budgets.get(relationship.source());
        StoredNode target = nodes.get(relationship.target());
        if (its == null || target == null) {
            return;
        }
        if (target.labels().contains("Budget")) {
            its.add(new Budget(target, relationship.source()));
        } else if (relationship.type().equals("PART_OF") && budgets.containsKey(target.id())) {
            wholes.computeIfAbsent(relationship.source(), id -> new ArrayList<>())
                    .add(new Part(target.id(), relationship.properties().get("fiscalYears")));
        }
    }

    /** {@return the derived properties of each budget, by its id} */
    static Map<String, Map<String, Object>> of(
            Map<String, StoredNode> nodes, Collection<StoredRelationship> relationships) {
        BudgetsInTotal graph = new BudgetsInTotal(nodes, relationships);
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        for (MoneyCount.Decision<String, Budget> one :
                new MoneyCount<>(graph.budgets.keySet(), any -> true, any -> true, graph).decisions()) {
            if (one.vote() != null) {
                found.put(
                        one.vote().node().id(),
                        one.reason() == null
                                ? Map.of(IN_TOTAL, true)
                                : Map.of(IN_TOTAL, false, REASON, one.reason().name()));
            }
        }
        return found;
    }

    @Override
    public List<Budget> votes(String program) {
        return budgets.getOrDefault(program, List.of());
    }

    @Override
    public String program(Budget budget) {
        return budget.program();
    }

    @Override
    public Collection<String> above(String program, @Nullable Long fiscalYear) {
        return ProgramGraph.allAbove(program, part -> wholes.getOrDefault(part, List.of()).stream()
                .filter(one -> ProgramGraph.holdsIn(one.fiscalYears(), fiscalYear))
                .map(Part::whole)
                .toList());
    }

    @Override
    public @Nullable String name(String program) {
        StoredNode node = nodes.get(program);
        return node == null ? null : (String) node.properties().get(StoredKeys.japanese("name"));
    }
}
