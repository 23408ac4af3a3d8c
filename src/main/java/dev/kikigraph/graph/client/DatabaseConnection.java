package dev.kikigraph.graph.client;

import java.time.Duration;

/** Whether the database answers. */
public interface DatabaseConnection {

    /**
     * Waits until the database answers.
     *
     * @throws dev.kikigraph.startup.StartupProblem if it does not, with what can be done about it
     */
    void await();

    /**
     * Runs a statement without parameters, which takes no time where the database is well.
     *
     * @return the first column of the only row
     */
    Object query(String text, Duration timeout);
}
