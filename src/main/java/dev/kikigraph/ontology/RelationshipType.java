package dev.kikigraph.ontology;

import java.util.Set;

/**
 * A type of relationship as a whole, put together from the fields at its ends.
 *
 * @param name e.g. {@code FEEDS}
 * @param properties name of the {@code @relationshipProperties} type
 * @param lineage whether it carries contribution from its start node towards a pillar
 * @param ends which node types it connects, by name
 */
public record RelationshipType(String name, String properties, boolean lineage, Set<Ends> ends) {

    public record Ends(String source, String target) {}
}
