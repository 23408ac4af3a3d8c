package dev.kikigraph.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that no programme has one budget twice under different ids: whoever adds amounts up would count it twice. */
final class SameBudget {

    private static final String BUDGET = "Budget";
    private static final List<String> IDENTITY = List.of("fiscalYear", "stage", "instrument");

    private final Draft draft;
    private final Problems problems;
    private final Map<List<Object>, DraftNode> budgets = new HashMap<>();

    SameBudget(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        draft.nodes().values().stream()
                .filter(node -> node.type().name().equals(BUDGET))
                .forEach(this::check);
    }

    private void check(DraftNode budget) {
        List<Object> identity = List.of(
                String.valueOf(budget.owner() == null ? null : budget.owner().id()),
                IDENTITY.stream()
                        .map(name -> String.valueOf(budget.properties().get(name)))
                        .toList());
        DraftNode earlier = budgets.putIfAbsent(identity, budget);
        if (earlier != null) {
            problems.add(
                    ProblemCode.SAME_BUDGET,
                    budget.place(),
                    budget.path(),
                    "is the same budget as %s at %s: a programme has one of each fiscal year, stage and instrument. Leave out key:, so"
                            + " that both are one; or say instrument: FUND where it is a fund",
                    earlier.id(),
                    earlier.place());
        }
    }
}
