package dev.kikigraph.insight.calendar;

import dev.kikigraph.insight.answer.FieldEvidence;
import dev.kikigraph.insight.answer.RelationshipFact;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import dev.kikigraph.insight.snapshot.Words;
import dev.kikigraph.provenance.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A date in a calendar. */
public final class CalendarEntry {

    private final Dated dated;
    private final Period asked;
    private final Snapshot snapshot;

    CalendarEntry(Dated dated, Period asked, Snapshot snapshot) {
        this.dated = dated;
        this.asked = asked;
        this.snapshot = snapshot;
    }

    public String date() {
        return dated.date();
    }

    public @Nullable String printed() {
        return dated.printed();
    }

    public boolean entirely() {
        return asked.contains(dated);
    }

    public String field() {
        return dated.property().name();
    }

    public Localized fieldLabel() {
        return Words.of(dated.property().documentation());
    }

    public SnapshotNode node() {
        return dated.node();
    }

    /** Null for a thing. */
    public @Nullable SnapshotNode owner() {
        return dated.node().owner();
    }

    /** Null where it is a date of the node itself. */
    public @Nullable RelationshipFact relationship() {
        SnapshotRelationship relationship = dated.relationship();
        return relationship == null ? null : RelationshipFact.of(relationship, snapshot);
    }

    public String assertion() {
        SnapshotRelationship relationship = dated.relationship();
        return relationship == null ? dated.node().assertion() : relationship.assertion();
    }

    public List<Evidence> evidence() {
        return FieldEvidence.of(dated.evidence(), dated.property(), snapshot);
    }
}
