package dev.kikigraph.graph;

import dev.kikigraph.graph.release.Release;
import org.jspecify.annotations.Nullable;

/** Brings the seed into the graph; called once at each start, when the database is there and has its constraints. */
public interface SeedLoad {

    /**
     * Does nothing where the graph holds the seed already, or would lose too much by it.
     *
     * @return the release that the graph is at now
     * @throws dev.kikigraph.startup.StartupProblem if the seed is not valid
     */
    Release ensureLoaded();

    /** Why the graph is left as it was, as a sentence; null where it holds the seed. */
    default @Nullable String heldBack() {
        return null;
    }
}
