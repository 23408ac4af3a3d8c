package dev.kikigraph.insight.paths;

import dev.kikigraph.paging.ListName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of the question, as its root field declares them; null for what is not asked for.
 *
 * @param throughTypes names of node types
 */
record PathArguments(
        String from,
        String to,
        @Nullable Integer maxLength,
        @Nullable Parts via,
        @Nullable Parts avoiding,
        @Nullable Integer maxDegree,
        @Nullable List<String> through,
        @Nullable List<String> throughTypes) {

    /** Things, by their ids, and types of relationships. */
    record Parts(@Nullable List<String> things, @Nullable List<String> relationships) {

        private static final Parts NONE = new Parts(null, null);

        static Parts of(@Nullable Parts given) {
            return given == null ? NONE : given;
        }
    }

    /** Tells the paths from others. */
    ListName list() {
        return ListName.of(
                "paths",
                from,
                to,
                maxLength,
                Parts.of(via).things(),
                Parts.of(via).relationships(),
                Parts.of(avoiding).things(),
                Parts.of(avoiding).relationships(),
                maxDegree,
                through,
                throughTypes);
    }
}
