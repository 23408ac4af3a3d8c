package dev.kikigraph.insight;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.provenance.DocumentIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph of this ontology, for rules and cases of its own. Nodes stand in the order in which they are
 * first named.
 */
public final class SmallGraph {

    private final Map<String, StoredNode> nodes = new LinkedHashMap<>();
    private final List<StoredRelationship> relationships = new ArrayList<>();

    public SmallGraph nodes(String... ids) {
        for (String id : ids) {
            node(id, Map.of());
        }
        return this;
    }

    public SmallGraph node(String id, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("sourceOrder", (long) nodes.size());
        nodes.putIfAbsent(id, new StoredNode(id, Set.of(), all));
        return this;
    }

    public SmallGraph stated(String source, String type, String target) {
        return relationship(source, type, target, "STATED");
    }

    public SmallGraph inferred(String source, String type, String target) {
        return relationship(source, type, target, "INFERRED");
    }

    /** A stated relationship with properties of its own. */
    public SmallGraph related(String source, String type, String target, Map<String, Object> properties) {
        nodes(source, target);
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("assertion", "STATED");
        relationships.add(new StoredRelationship(source + " " + type + " " + target, type, source, target, all));
        return this;
    }

    public Snapshot build() {
        return build(DocumentIndex.EMPTY);
    }

    public Snapshot build(DocumentIndex documents) {
        return WithInherited.snapshot(nodes, relationships, documents);
    }

    private SmallGraph relationship(String source, String type, String target, String assertion) {
        return related(source, type, target, Map.of("assertion", assertion));
    }
}
