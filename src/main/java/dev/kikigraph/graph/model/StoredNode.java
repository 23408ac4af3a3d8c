package dev.kikigraph.graph.model;

import java.util.Map;
import java.util.Set;

/**
 * A node as it stands, or is to stand, in the graph.
 *
 * @param id unique among all nodes; also stored as the property {@code id}, which {@code properties} leaves out
 * @param labels all its labels
 * @param properties values that Neo4j can hold: String, Long, Double, Boolean, or a List of one of these; never null
 */
public record StoredNode(String id, Set<String> labels, Map<String, Object> properties) {}
