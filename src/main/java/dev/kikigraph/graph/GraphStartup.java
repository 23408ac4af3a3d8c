package dev.kikigraph.graph;

import dev.kikigraph.graph.client.DatabaseConnection;
import dev.kikigraph.graph.schema.GraphSchema;
import org.springframework.stereotype.Component;

/**
 * Work that has to be done before the graph is used: by the service at its start, and by each command that needs the
 * graph.
 */
@Component
public class GraphStartup {

    private final DatabaseConnection connection;
    private final GraphSchema schema;

    GraphStartup(DatabaseConnection connection, GraphSchema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /**
     * Waits for the database and gives it the constraints and indexes that the ontology asks for.
     *
     * @throws dev.kikigraph.startup.StartupProblem if the database cannot be used
     */
    public void prepare() {
        connection.await();
        schema.ensure();
    }
}
