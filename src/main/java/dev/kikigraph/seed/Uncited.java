package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a document that hold nothing for the graph, as somebody judged who read them.
 *
 * @param document slug of the source
 * @param lines normalised: {@code 16-20,76}
 * @param note null where the reason says enough
 */
public record Uncited(
        String document,
        String lines,
        UncitedReason reason,
        @Nullable String note,
        Place place) {}
