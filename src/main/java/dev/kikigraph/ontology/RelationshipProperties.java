package dev.kikigraph.ontology;

import java.util.List;
import java.util.Optional;

/** The properties of a kind of relationship, beside its id and provenance. */
public record RelationshipProperties(String name, List<Property> properties, Documentation documentation) {

    public Optional<Property> property(String field) {
        return properties.stream().filter(p -> p.name().equals(field)).findFirst();
    }
}
