package dev.kikigraph.seed;

import dev.kikigraph.graph.model.GraphContent;
import java.util.List;
import java.util.Map;

/**
 * Content of a seed without mistakes.
 *
 * @param contentHash of {@link ContentHash}
 * @param statements what is said of each node and relationship, by its id, first what is served first; without the
 *     relationships from owners to what they own
 * @param excuses lines that need no fact, or none that tells more, in the order of the files
 * @param warnings what may be a mistake, in the order of files and lines
 */
public record Seed(
        GraphContent content,
        String contentHash,
        Map<String, List<SeedStatement>> statements,
        List<Excuse> excuses,
        List<Problem> warnings) {}
