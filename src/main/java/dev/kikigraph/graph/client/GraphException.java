package dev.kikigraph.graph.client;

import org.jspecify.annotations.Nullable;

/**
 * The graph could not answer, for a reason that lies in the statement or in the database. The message never quotes
 * Cypher.
 */
public class GraphException extends RuntimeException {

    public GraphException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
