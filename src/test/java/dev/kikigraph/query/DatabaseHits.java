package dev.kikigraph.query;

import dev.kikigraph.graph.client.Statement;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;

/** How often a statement asks the store, when it is planned anew for what is in the database now. */
final class DatabaseHits {

    private DatabaseHits() {}

    static long of(Driver driver, Statement statement) {
        try (Session session = driver.session()) {
            return of(session.run("CYPHER replan=force PROFILE " + statement.text(), statement.parameters())
                    .consume()
                    .profile());
        }
    }

    private static long of(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(DatabaseHits::of).sum();
    }
}
