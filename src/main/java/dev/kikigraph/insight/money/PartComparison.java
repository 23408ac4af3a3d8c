package dev.kikigraph.insight.money;

import dev.kikigraph.insight.Arc;
import dev.kikigraph.insight.Programs;
import dev.kikigraph.insight.RelationshipFact;
import dev.kikigraph.insight.Snapshot;
import dev.kikigraph.insight.Vertex;
import java.util.List;

/** A part of a programme, and for which of two fiscal years the source shows it as such. */
public record PartComparison(Vertex part, String presence, RelationshipFact relationship) {

    /** What it is part of in neither of the two years is left out. */
    static List<PartComparison> of(Vertex program, long from, long to, Snapshot snapshot) {
        return program.in("PART_OF").stream()
                .filter(arc -> arc.source().is("Program"))
                .filter(arc -> Programs.holdsIn(arc, from) || Programs.holdsIn(arc, to))
                .map(arc -> new PartComparison(
                        arc.source(), presence(arc, from, to).name(), RelationshipFact.of(arc, snapshot)))
                .toList();
    }

    private static YearPresence presence(Arc arc, long from, long to) {
        boolean tied = arc.get("fiscalYears") instanceof List<?> years && !years.isEmpty();
        return tied ? YearPresence.of(Programs.holdsIn(arc, from), Programs.holdsIn(arc, to)) : YearPresence.UNTIED;
    }
}
