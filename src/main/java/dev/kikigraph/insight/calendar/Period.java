package dev.kikigraph.insight.calendar;

import dev.kikigraph.ontology.PartialDates;
import dev.kikigraph.problem.QueryException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that a calendar is asked for.
 *
 * @param from partial date, with the first day of which it begins; null for no beginning
 * @param to partial date, with the last day of which it ends; null for no end
 */
record Period(@Nullable String from, @Nullable String to) {

    /** @throws QueryException if it ends before it begins */
    static Period of(@Nullable String from, @Nullable String to) {
        if (from != null && to != null && PartialDates.lastDay(to).isBefore(PartialDates.firstDay(from))) {
            throw QueryException.badRequest(
                    "from is %s and to is %s; from must not be after to. For one month give it as both.", from, to);
        }
        return new Period(from, to);
    }

    /** Whether one of the days that a date stands for is in it. */
    boolean overlaps(Dated date) {
        return (from == null || !date.lastDay().isBefore(PartialDates.firstDay(from)))
                && (to == null || !date.firstDay().isAfter(PartialDates.lastDay(to)));
    }

    /** Whether all of the days that a date stands for are in it. */
    boolean contains(Dated date) {
        return startsBy(date.firstDay()) && endsAfter(date.lastDay());
    }

    private boolean startsBy(LocalDate day) {
        return from == null || !day.isBefore(PartialDates.firstDay(from));
    }

    private boolean endsAfter(LocalDate day) {
        return to == null || !day.isAfter(PartialDates.lastDay(to));
    }
}
