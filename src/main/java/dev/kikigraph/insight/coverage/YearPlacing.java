package dev.kikigraph.insight.coverage;

import dev.kikigraph.insight.rules.Inheritance;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places a thing in the fiscal years of its appropriations and in those on whose slides alone it is a part; where it
 * has neither, in those of what it is part of, funded or operated by, as far as they are within its own period. A term
 * that is tied to a fiscal year stands in that year alone.
 */
final class YearPlacing implements Placing {

    private static final List<String> BEGINS = List.of("periodFrom", "startedOn", "heldOn", "establishedOn");
    private static final List<String> ENDS = List.of("periodTo", "endsOn", "heldOn");
    private static final String FIRST_MONTH = "04";

    private final Axis axis;
    private final Inheritance<Long> years = new Inheritance<>(YearPlacing::own, YearPlacing::isWithinPeriod);

    YearPlacing(Axis axis) {
        this.axis = axis;
    }

    @Override
    public void place(SnapshotNode thing, Places.Sink places) {
        years.of(thing).forEach((year, inferred) -> add(places, year, 0, inferred));
        Placings.forEachTerm(thing, (owning, scope) -> {
            SnapshotNode term = owning.target();
            if (term.get("fiscalYear") instanceof Long year) {
                add(places, year, scope, owning.inferred() || term.inferred());
            }
        });
    }

    private void add(Places.Sink places, long year, int scope, boolean inferred) {
        Integer position = axis.position(String.valueOf(year));
        if (position != null) {
            places.add(position, scope, inferred);
        }
    }

    private static Map<Long, Boolean> own(SnapshotNode thing) {
        Map<Long, Boolean> own = new LinkedHashMap<>();
        for (SnapshotRelationship relationship : thing.out()) {
            if (relationship.target().is("Budget") && relationship.target().get("fiscalYear") instanceof Long year) {
                own.merge(year, relationship.target().inferred(), Boolean::logicalAnd);
            }
            Programs.shownOnlyIn(relationship)
                    .forEach(year -> own.merge(year, relationship.inferred(), Boolean::logicalAnd));
        }
        return own;
    }

    /** Where the source says when a thing begins or ends, it is not of the years before or after. */
    private static boolean isWithinPeriod(SnapshotNode thing, long year) {
        Long first = said(thing, BEGINS, true);
        Long last = said(thing, ENDS, false);
        return (first == null || first <= year) && (last == null || year <= last);
    }

    private static @Nullable Long said(SnapshotNode thing, List<String> keys, boolean earliest) {
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(thing.get(key)))
                .findFirst()
                .map(value -> value instanceof Long year ? year : (Long) ofDate(value.toString(), earliest))
                .orElse(null);
    }

    /**
     * The fiscal year of a partial date.
     *
     * @param earliest whether a year without a month is taken from its beginning, which is still of the fiscal year
     *     before
     */
    private static long ofDate(String date, boolean earliest) {
        long year = Long.parseLong(date.substring(0, 4));
        String month = date.length() > 4 ? date.substring(5, 7) : earliest ? "01" : "12";
        return month.compareTo(FIRST_MONTH) < 0 ? year - 1 : year;
    }
}
