package dev.kikigraph.graph.model;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RelationshipType;
import java.util.Set;
import java.util.TreeSet;

/** Every label and relationship type that an ontology uses. Nothing else is ever written into the graph. */
public record OntologyNames(Set<String> labels, Set<String> relationshipTypes) {

    public static OntologyNames of(Ontology ontology) {
        Set<String> labels = new TreeSet<>(Set.of(Ontology.NODE, Ontology.THING, Ontology.OWNED));
        Set<String> types = new TreeSet<>(ontology.ownershipTypes());
        for (NodeType type : ontology.nodeTypes()) {
            labels.add(type.name());
        }
        ontology.relationshipTypes().stream().map(RelationshipType::name).forEach(types::add);
        return new OntologyNames(labels, types);
    }

    public void requireLabel(String label) {
        if (!labels.contains(label)) {
            throw new IllegalArgumentException("The ontology has no label " + label);
        }
    }

    public void requireRelationshipType(String type) {
        if (!relationshipTypes.contains(type)) {
            throw new IllegalArgumentException("The ontology has no relationship type " + type);
        }
    }
}
