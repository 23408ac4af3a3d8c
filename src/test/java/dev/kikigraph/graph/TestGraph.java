package dev.kikigraph.graph;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Operations on a database that tests need and the application does not have. */
public final class TestGraph {

    private TestGraph() {}

    /** Removes all nodes, relationships and releases, but no constraints and indexes. */
    public static void clear(Driver driver) {
        try (Session session = driver.session()) {
            session.run("MATCH (n) DETACH DELETE n").consume();
        }
    }
}
