package dev.kikigraph.query;

import dev.kikigraph.ontology.InterfaceType;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OwnedField;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.RelationshipField;
import dev.kikigraph.ontology.RelationshipProperties;
import java.util.List;
import java.util.Optional;

/** What can be filtered and sorted by: of a node type, of what the types of an abstract target share, or of a relationship. */
record Fields(List<Property> properties, List<RelationshipField> relationships, List<OwnedField> owned) {

    /** Those of a node type, an interface, or what the members of a union share. */
    static Fields of(Ontology ontology, String target) {
        Optional<NodeType> node = ontology.nodeType(target);
        if (node.isPresent()) {
            return new Fields(
                    node.get().properties(),
                    node.get().relationships(),
                    node.get().owned());
        }
        InterfaceType shared = ontology.interfaceType(target)
                .or(() -> ontology.interfaceType(
                        ontology.possibleTypes(target).stream().allMatch(t -> t.kind() == NodeType.Kind.THING)
                                ? Ontology.THING
                                : Ontology.NODE))
                .orElseThrow();
        return new Fields(shared.properties(), shared.relationships(), List.of());
    }

    static Fields of(RelationshipProperties properties) {
        return new Fields(properties.properties(), List.of(), List.of());
    }

    /** The property that is stored under a key, be it its value, one of its texts or a companion. */
    Optional<Property> propertyStoredAs(String key) {
        return properties.stream().filter(p -> p.storedKeys().contains(key)).findFirst();
    }

    Optional<Property> localized(String name) {
        return properties.stream()
                .filter(p -> p.localized() && p.name().equals(name))
                .findFirst();
    }

    Optional<RelationshipField> relationship(String name) {
        return relationships.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    Optional<OwnedField> ownedField(String name) {
        return owned.stream().filter(o -> o.name().equals(name)).findFirst();
    }
}
