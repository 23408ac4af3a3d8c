package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a document that need no fact, or none that tells more of them, as somebody judged who read them.
 *
 * @param document slug of the source
 * @param lines normalised: {@code 16-20,76}
 * @param note null where the reason says enough
 */
public record Excuse(
        From from,
        String document,
        String lines,
        ExcuseReason reason,
        @Nullable String note,
        Place place) {

    /** Its list, and so the check that it excuses from. */
    public enum From {
        /** No record cites the lines. */
        CITING("uncited"),
        /** The facts that cite the lines tell less than half of a sentence of theirs. */
        TELLING("untold");

        private final String key;

        From(String key) {
            this.key = key;
        }

        /** Key of the list in the files. */
        public String key() {
            return key;
        }
    }
}
