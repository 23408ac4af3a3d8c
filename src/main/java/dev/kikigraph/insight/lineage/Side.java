package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.snapshot.Vertex;
import java.util.Collection;
import java.util.List;

/** Lineage as seen from one end of it. */
sealed interface Side permits FromPillar, TowardsPillars {

    /** Where it is seen from. */
    Vertex thing();

    Collection<Vertex> pillars();

    /** In the order of the source. */
    List<ContributionFact> counting();

    /** In the order of the source. */
    List<ContributionFact> notCounting();

    List<TreeRow> rows();

    /** Things that count, in groups. */
    List<Group> groups(Grouping by);
}
