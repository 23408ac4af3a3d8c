package dev.kikigraph.graph.model;

import java.util.Map;

/**
 * Everything that a graph holds, by id.
 *
 * @param nodes by node id
 * @param relationships by relationship id
 */
public record GraphContent(Map<String, StoredNode> nodes, Map<String, StoredRelationship> relationships) {}
