package dev.kikigraph.insight.money;

import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.rules.Programs;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.List;

/** A part of a programme, and for which of two fiscal years the source shows it as such. */
public record PartComparison(SnapshotNode part, String presence, RelationshipFact relationship) {

    /** Parts of the programme in at least one of the two years. */
    static List<PartComparison> of(SnapshotNode program, long from, long to, Snapshot snapshot) {
        List<SnapshotRelationship> parts = program.in("PART_OF").stream()
                .filter(relationship -> relationship.source().is("Program"))
                .filter(relationship -> Programs.holdsIn(relationship, from) || Programs.holdsIn(relationship, to))
                .toList();
        boolean both = isShown(parts, from) && isShown(parts, to);
        return parts.stream()
                .map(relationship -> new PartComparison(
                        relationship.source(),
                        presence(relationship, from, to, both).name(),
                        RelationshipFact.of(relationship, snapshot)))
                .toList();
    }

    private static YearPresence presence(SnapshotRelationship relationship, long from, long to, boolean both) {
        return !Programs.shownOnlyIn(relationship).isEmpty()
                ? YearPresence.of(Programs.holdsIn(relationship, from), Programs.holdsIn(relationship, to), both)
                : YearPresence.UNTIED;
    }

    /** Whether the source shows for a year what the programme is made of. */
    private static boolean isShown(List<SnapshotRelationship> parts, long year) {
        return parts.stream()
                .anyMatch(relationship -> Programs.shownOnlyIn(relationship).contains(year));
    }
}
