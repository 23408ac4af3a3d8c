package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.FactProperty;
import dev.kikigraph.insight.snapshot.ValueDifference;
import dev.kikigraph.insight.snapshot.Vertex;
import java.util.List;

/**
 * Two programmes beside each other.
 *
 * @param pillars those under which they count, by lineage
 * @param ministries those that answer for them; a part's are its programme's where it names none
 */
public record ProgramComparison(
        Vertex a,
        Vertex b,
        SharedThings pillars,
        SharedThings ministries,
        List<RelationshipComparison> relationships,
        List<ProgramBudgets> budgets,
        List<OwnedComparison> owned,
        List<FactProperty> sameValues,
        List<ValueDifference> differences) {}
