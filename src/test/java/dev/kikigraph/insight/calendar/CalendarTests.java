package dev.kikigraph.insight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.insight.SmallGraph;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarTests {

    private static final Snapshot GRAPH = new SmallGraph()
            .node("event:last-day-of-may", Map.of("startsOn", "2026-05-31", "endsOn", "2026-06-02"))
            .node("event:june", Map.of("startsOn", "2026-06", "startsOnPrinted", "2026年６月"))
            .node("event:year", Map.of("startsOn", "2026"))
            .node("event:last-day-of-june", Map.of("startsOn", "2026-06-30"))
            .node("event:july", Map.of("startsOn", "2026-07-01"))
            .node("policy:p", Map.of("adoptedOn", "2026-06-30", "nameJa", "決定"))
            .node("program:p", Map.of("nameJa", "事業", "periodFrom", 2026L))
            .node("figure:p:a", Map.of("asOf", "2026-06-15", "labelJa", "事業：件数"))
            .related("program:p", "HAS_FIGURE", "figure:p:a", Map.of())
            .related("country:a", "RELIES_ON", "country:b", Map.of("since", "2026-06-10"))
            .build();

    @Test
    void partialDatesStandInTheirPlaceAndTellWhetherTheyAreEntirelyInside() {
        assertThat(told(ask("2026-06", "2026-06", null, null)))
                .containsExactly(
                        "2026 event:year startsOn false",
                        "2026-06 event:june startsOn true",
                        "2026-06-02 event:last-day-of-may endsOn true",
                        "2026-06-10 country:a since true",
                        "2026-06-15 figure:p:a asOf true",
                        "2026-06-30 event:last-day-of-june startsOn true",
                        "2026-06-30 policy:p adoptedOn true");
    }

    @Test
    void aPeriodOfDaysCutsMonthsApart() {
        assertThat(told(ask("2026-06-02", "2026-06-29", null, null)))
                .containsExactly(
                        "2026 event:year startsOn false",
                        "2026-06 event:june startsOn false",
                        "2026-06-02 event:last-day-of-may endsOn true",
                        "2026-06-10 country:a since true",
                        "2026-06-15 figure:p:a asOf true");
    }

    @Test
    void aPeriodMayBeOpen() {
        assertThat(told(ask("2026-06-30", null, null, List.of("startsOn"))))
                .containsExactly(
                        "2026 event:year startsOn false",
                        "2026-06 event:june startsOn false",
                        "2026-06-30 event:last-day-of-june startsOn true",
                        "2026-07-01 event:july startsOn true");
        assertThat(ask(null, null, null, null).totalCount()).isEqualTo(9);
    }

    @Test
    void onlyTypesOnlyFieldsAndOnlyWhatIsEntirelyInside() {
        assertThat(told(ask("2026-06", "2026-06", List.of("Policy", "Figure"), null)))
                .containsExactly("2026-06-15 figure:p:a asOf true", "2026-06-30 policy:p adoptedOn true");
        assertThat(told(new CalendarQuestion()
                        .calendar(
                                "2026-06",
                                "2026-06",
                                List.of("Event"),
                                List.of("startsOn"),
                                true,
                                Page.forward(200, null),
                                GRAPH)))
                .containsExactly("2026-06 event:june startsOn true", "2026-06-30 event:last-day-of-june startsOn true");
    }

    @Test
    void anEntryTellsItsPrintItsOwnerAndItsRelationship() {
        List<CalendarEntry> entries = ask("2026-06", "2026-06", null, null).nodes();

        assertThat(entries.get(1).printed()).isEqualTo("2026年６月");
        assertThat(entries.get(1).fieldLabel().ja()).isEqualTo("開始日");
        assertThat(entries.get(3).relationship())
                .extracting(one -> one.type() + " " + one.target())
                .isEqualTo("RELIES_ON country:b");
        assertThat(entries.get(4).owner()).hasToString("program:p");
        assertThat(entries.get(6).relationship()).isNull();
    }

    @Test
    void pagesGoOn() {
        String cursor = new CalendarQuestion()
                .calendar("2026", "2026", null, null, false, Page.forward(3, null), GRAPH)
                .pageInfo()
                .endCursor();

        assertThat(told(new CalendarQuestion()
                        .calendar("2026", "2026", null, null, false, Page.forward(1, cursor), GRAPH)))
                .containsExactly("2026-06-02 event:last-day-of-may endsOn true");
    }

    @Test
    void argumentsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> ask("2026-07", "2026-06", null, null))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "from is 2026-07 and to is 2026-06; from must not be after to. For one month give it as both.");
        assertThatThrownBy(() -> ask(null, null, null, List.of("startOn")))
                .hasMessage(
                        "fields names startOn, in which nothing has a date. There are dates in adoptedOn, asOf, endsOn,"
                                + " since, startsOn.");
        assertThatThrownBy(() -> ask(null, null, List.of(), null))
                .hasMessage("types is an empty list. Leave it out to ask for all.");
    }

    private static ListPage<CalendarEntry> ask(
            @Nullable String from, @Nullable String to, @Nullable List<String> types, @Nullable List<String> fields) {
        return new CalendarQuestion().calendar(from, to, types, fields, false, Page.forward(200, null), GRAPH);
    }

    private static List<String> told(ListPage<CalendarEntry> page) {
        return page.nodes().stream()
                .map(one -> "%s %s %s %s".formatted(one.date(), one.node(), one.field(), one.entirely()))
                .toList();
    }
}
