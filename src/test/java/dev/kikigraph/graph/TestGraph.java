package dev.kikigraph.graph;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** What tests do to a database beside what the application can do. */
public final class TestGraph {

    private TestGraph() {}

    /** Removes all nodes, relationships and releases, but no constraints and indexes. */
    public static void clear(Driver driver) {
        try (Session session = driver.session()) {
            session.run("MATCH (n) DETACH DELETE n").consume();
        }
    }
}
