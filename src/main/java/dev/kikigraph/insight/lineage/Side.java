package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.rules.Appropriation;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Collection;
import java.util.List;

/** Lineage as seen from one end of it. */
sealed interface Side permits FromPillar, TowardsPillars {

    /** Where it is seen from. */
    SnapshotNode thing();

    Collection<SnapshotNode> pillars();

    /** In the order of the source. */
    List<ContributionFact> counting();

    /** In the order of the source. */
    List<ContributionFact> notCounting();

    /** Whether money counts here in its fiscal year. */
    boolean belongs(Appropriation one);

    List<TreeRow> rows();

    /** Things that count, in groups. */
    List<Group> groups(Grouping by);
}
