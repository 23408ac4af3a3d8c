package dev.kikigraph.seed;

import dev.kikigraph.graph.GraphContent;
import java.util.List;
import java.util.Map;

/**
 * What a seed says, without mistakes.
 *
 * @param contentHash of {@link ContentHash}
 * @param origins where each node and relationship is written, by its id; without the relationships from owners to what they own
 * @param uncited lines that no record cites, in the order of the files
 */
public record Seed(GraphContent content, String contentHash, Map<String, Origin> origins, List<Uncited> uncited) {}
