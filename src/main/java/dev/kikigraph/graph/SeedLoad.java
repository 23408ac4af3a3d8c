package dev.kikigraph.graph;

/** Brings the seed into the graph; called once at each start, when the database is there and has its constraints. */
public interface SeedLoad {

    /**
     * Does nothing where the graph holds the seed already.
     *
     * @return the release that the graph is at now
     * @throws dev.kikigraph.startup.StartupProblem if the seed is not valid
     */
    Release ensureLoaded();
}
