package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.FactProperty;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.insight.snapshot.ValueDifference;
import java.util.List;

/**
 * Two programmes beside each other.
 *
 * @param pillars those under which they count, by lineage
 * @param ministries those that answer for them; a part's are its programme's where it names none
 */
public record ProgramComparison(
        SnapshotNode a,
        SnapshotNode b,
        SharedThings pillars,
        SharedThings ministries,
        List<RelationshipComparison> relationships,
        List<ProgramBudgets> budgets,
        List<OwnedComparison> owned,
        List<FactProperty> sameValues,
        List<ValueDifference> differences) {}
