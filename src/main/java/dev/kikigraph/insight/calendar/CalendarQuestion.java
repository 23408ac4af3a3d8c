package dev.kikigraph.insight.calendar;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** A calendar of everything that has a date. */
@Controller
class CalendarQuestion {

    /** @param types names of node types; any where there are none */
    @QueryMapping
    ListPage<CalendarEntry> calendar(
            @Argument @Nullable String from,
            @Argument @Nullable String to,
            @Argument @Nullable List<String> types,
            @Argument @Nullable List<String> fields,
            @Argument boolean entirely,
            Page page,
            Snapshot snapshot) {
        Period asked = Period.of(from, to);
        Set<String> ofTypes = ArgumentChecks.chosen("types", types);
        Set<String> ofFields = ArgumentChecks.chosen("fields", fields);
        check(ofFields, snapshot);
        List<Dated> dates = Dated.of(snapshot).stream()
                .filter(date ->
                        ofTypes.isEmpty() || ofTypes.contains(date.node().type().name()))
                .filter(date ->
                        ofFields.isEmpty() || ofFields.contains(date.property().name()))
                .filter(date -> entirely ? asked.contains(date) : asked.overlaps(date))
                .toList();
        return ListPage.of(
                dates.size(),
                position -> new CalendarEntry(dates.get(position), asked, snapshot),
                ListName.of("calendar", from, to, ofTypes, ofFields, entirely),
                page);
    }

    private static void check(Set<String> fields, Snapshot snapshot) {
        Set<String> known = new TreeSet<>();
        Dated.of(snapshot).forEach(date -> known.add(date.property().name()));
        fields.stream().filter(field -> !known.contains(field)).findFirst().ifPresent(field -> {
            throw QueryException.badRequest(
                    "fields names %s, in which nothing has a date. There are dates in %s.",
                    field, String.join(", ", known));
        });
    }
}
