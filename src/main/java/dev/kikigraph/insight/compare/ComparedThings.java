package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.answer.QuestionArguments;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.problem.QueryException;
import java.util.Map;
import java.util.Set;

/** The two things that are to be compared. */
record ComparedThings(SnapshotNode a, SnapshotNode b) {

    /** Every thing has these of its own; that they differ says nothing. */
    static final Set<String> NOT_COMPARED =
            Set.of("name", "acronym", "aliases", "summary", "url", "assertion", "rationale");

    /** @throws QueryException if they are not two of the type */
    static ComparedThings of(Map<String, Object> arguments, String type, Snapshot snapshot) {
        QuestionArguments checked = new QuestionArguments(arguments, snapshot);
        SnapshotNode a = checked.required("a", type);
        SnapshotNode b = checked.required("b", type);
        if (a == b) {
            throw QueryException.badRequest("a and b are both %s. Give two that differ.", a.id());
        }
        return new ComparedThings(a, b);
    }
}
