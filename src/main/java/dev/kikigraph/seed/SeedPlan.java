package dev.kikigraph.seed;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.GraphDifference;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.release.NewRelease;
import dev.kikigraph.ontology.Ontology;
import java.util.List;

/**
 * Plan of what an import would do.
 *
 * @param before what the graph holds
 * @param after what it is to hold
 */
public record SeedPlan(GraphContent before, GraphContent after, GraphDifference difference, NewRelease release) {

    private static final int TENTH = 10;

    /** Things that would be no more. */
    public List<StoredNode> removedThings() {
        return difference.nodes().removed().stream().filter(SeedPlan::isThing).toList();
    }

    /** How many there are. */
    public long thingsBefore() {
        return before.nodes().values().stream().filter(SeedPlan::isThing).count();
    }

    /** Whether so much would go that the seed is more likely the wrong one, or not all of it. */
    boolean removesMuch() {
        return (long) removedThings().size() * TENTH > thingsBefore();
    }

    private static boolean isThing(StoredNode node) {
        return node.labels().contains(Ontology.THING);
    }
}
