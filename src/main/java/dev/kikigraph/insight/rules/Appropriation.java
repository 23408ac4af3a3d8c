package dev.kikigraph.insight.rules;

import dev.kikigraph.graph.money.Vote;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.SnapshotRelationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One appropriation.
 *
 * @param program whose it is
 */
public record Appropriation(SnapshotNode budget, SnapshotNode program) implements Vote {

    /** Appropriations of a programme, in the order of the source. */
    public static List<Appropriation> of(SnapshotNode program) {
        List<Appropriation> found = null;
        for (SnapshotRelationship relationship : program.out()) {
            if (relationship.type().equals("HAS_BUDGET")) {
                found = found == null ? new ArrayList<>() : found;
                found.add(new Appropriation(relationship.target(), program));
            }
        }
        return found == null ? List.of() : found;
    }

    @Override
    public @Nullable Object get(String property) {
        return budget.get(property);
    }
}
