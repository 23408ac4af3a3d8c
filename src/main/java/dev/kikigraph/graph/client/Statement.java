package dev.kikigraph.graph.client;

import java.util.Map;

/**
 * A Cypher statement with its parameters.
 *
 * @param parameters values may be null, which the driver's own map factory does not allow
 */
public record Statement(String text, Map<String, Object> parameters) {}
