package dev.kikigraph.graph.model;

import java.util.Map;

/**
 * A relationship as it stands, or is to stand, in the graph.
 *
 * @param id unique among all relationships; also stored as the property {@code id}, which {@code properties} leaves out
 * @param type e.g. {@code FEEDS}
 * @param source id of the start node
 * @param target id of the end node
 * @param properties as in {@link StoredNode}
 */
public record StoredRelationship(String id, String type, String source, String target, Map<String, Object> properties) {

    /** Id of the relationship of a type between two nodes, where there is only one. */
    public static String id(String source, String type, String target) {
        return source + "/" + type + "/" + target;
    }
}
