package dev.kikigraph.ontology;

import java.util.Set;

/**
 * A type of relationship as a whole, put together from the fields at its ends.
 *
 * @param name e.g. {@code FEEDS}
 * @param properties name of the {@code @relationshipProperties} type
 * @param ends which node types it connects
 */
public record RelationshipType(String name, String properties, Set<Ends> ends) {

    /**
     * @param source name of the node type at the start
     * @param target name of the node type at the end
     * @param lineage whether it carries contribution from its start towards a pillar
     */
    public record Ends(String source, String target, boolean lineage) {}
}
