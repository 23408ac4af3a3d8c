package dev.kikigraph.seed;

import dev.kikigraph.graph.GraphContent;

/**
 * What a seed says, without mistakes.
 *
 * @param contentHash of {@link ContentHash}
 */
public record Seed(GraphContent content, String contentHash) {}
