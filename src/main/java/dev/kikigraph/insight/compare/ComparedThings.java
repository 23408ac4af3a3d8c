package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.problem.QueryException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two things that are to be compared. */
record ComparedThings(SnapshotNode a, SnapshotNode b) {

    /** Every thing has these of its own; that they differ says nothing. */
    static final Set<String> NOT_COMPARED =
            Set.of("name", "acronym", "aliases", "summary", "url", StoredKeys.ASSERTION, StoredKeys.RATIONALE);

    /** @throws QueryException if they are not two of the type */
    static ComparedThings of(@Nullable String idOfA, @Nullable String idOfB, String type, Snapshot snapshot) {
        SnapshotNode a = ArgumentChecks.required("a", idOfA, snapshot, type);
        SnapshotNode b = ArgumentChecks.required("b", idOfB, snapshot, type);
        if (a == b) {
            throw QueryException.badRequest("a and b are both %s. Give two that differ.", a.id());
        }
        return new ComparedThings(a, b);
    }
}
