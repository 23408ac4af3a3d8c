package dev.kikigraph.ontology;

/**
 * One end of a relationship, as a field of the type at that end.
 *
 * @param name the field's name in SDL, seed and API
 * @param relationshipType the relationship's type in the graph, e.g. {@code FEEDS}
 * @param target name of the node type, interface or union at the other end
 * @param properties name of the {@code @relationshipProperties} type
 * @param lineage whether the relationship carries contribution from its start node towards a pillar
 */
public record RelationshipField(
        String name,
        String relationshipType,
        Direction direction,
        String target,
        String properties,
        boolean lineage,
        Documentation documentation) {

    /** Whether its relationships are derived from what is said rather than said themselves. */
    public boolean effective() {
        return StoredKeys.isEffective(relationshipType);
    }

    /** Seen from the type that has the field. */
    public enum Direction {
        OUT,
        IN
    }
}
