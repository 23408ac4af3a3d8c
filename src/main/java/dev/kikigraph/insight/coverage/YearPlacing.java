package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Effective;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Places a thing in the fiscal years in which it effectively stands. A term that is tied to a fiscal year stands in
 * that year alone; the thing as a whole does not stand in a year that is known by a term only.
 */
record YearPlacing(Axis axis, Snapshot snapshot) implements Placing {

    static final String FIELD = "effectiveFiscalYears";

    private static final String FISCAL_YEAR = "fiscalYear";

    @Override
    public void place(SnapshotNode thing, Places.Sink places) {
        Set<Object> stated = new HashSet<>(list(thing, "effectiveFiscalYearsStated"));
        List<SnapshotNode> terms = List.copyOf(Effective.SUPPORT_TERM.values(thing));
        for (Object value : list(thing, FIELD)) {
            Long year = (Long) value;
            Integer position = axis.position(year.toString());
            if (position == null) {
                continue;
            }
            boolean inferred = !stated.contains(year);
            boolean whole = true;
            for (int i = 0; i < terms.size(); i++) {
                if (year.equals(terms.get(i).get(FISCAL_YEAR))) {
                    places.add(position, i + 1, Set.of(year), inferred);
                    whole = false;
                }
            }
            if (whole || hasBudget(thing, year)) {
                places.add(position, 0, Set.of(year), inferred);
            }
        }
    }

    private boolean hasBudget(SnapshotNode thing, Object year) {
        return list(thing, "effectiveFiscalYearsFacts").stream()
                .flatMap(id -> snapshot.node(id.toString()).stream())
                .anyMatch(fact -> fact.is("Budget") && year.equals(fact.get(FISCAL_YEAR)));
    }

    private static List<?> list(SnapshotNode thing, String key) {
        return thing.get(key) instanceof List<?> values ? values : List.of();
    }
}
