package dev.kikigraph.seed;

import dev.kikigraph.graph.GraphContent;
import dev.kikigraph.graph.GraphDifference;
import dev.kikigraph.graph.NewRelease;

/**
 * What an import would do.
 *
 * @param before what the graph holds
 * @param after what it is to hold
 */
public record SeedPlan(GraphContent before, GraphContent after, GraphDifference difference, NewRelease release) {}
