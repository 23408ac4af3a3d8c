package dev.kikigraph.ontology;

import java.util.List;
import java.util.Optional;

/** The properties of a kind of relationship, beside its id and provenance. */
public record RelationshipProperties(String name, List<Property> properties, Documentation documentation) {

    /**
     * Whether they come nearest first and in no other order. What they lead to stands at several levels, each of which
     * may hold the one below, so that nothing adds it up.
     */
    public boolean nearestFirst() {
        return property(StoredKeys.DEPTH).isPresent();
    }

    public Optional<Property> property(String field) {
        return properties.stream().filter(p -> p.name().equals(field)).findFirst();
    }
}
