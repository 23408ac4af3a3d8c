package dev.kikigraph.insight;

import dev.kikigraph.graph.inheritance.Inheritance;
import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.provenance.DocumentIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Snapshots of what is said, and what things inherit of it, as an import makes them. */
final class WithInherited {

    private static final Ontology ONTOLOGY = OntologyReader.read(OntologyFiles.packaged());

    private WithInherited() {}

    static Snapshot snapshot(
            Map<String, StoredNode> nodes, Collection<StoredRelationship> relationships, DocumentIndex documents) {
        Map<String, StoredRelationship> byId = new LinkedHashMap<>();
        relationships.forEach(relationship -> byId.put(relationship.id(), relationship));
        Inheritance.Derived derived = Inheritance.of(ONTOLOGY, new GraphContent(nodes, byId));
        Snapshot.Builder builder = new Snapshot.Builder(ONTOLOGY);
        nodes.forEach((id, node) -> {
            Map<String, Object> properties = new HashMap<>(node.properties());
            properties.putAll(derived.values().getOrDefault(id, Map.of()));
            builder.add(new StoredNode(id, node.labels(), properties));
        });
        relationships.forEach(builder::add);
        derived.relationships().forEach(builder::add);
        return builder.build(documents);
    }
}
