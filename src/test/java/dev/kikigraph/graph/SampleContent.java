package dev.kikigraph.graph;

import dev.kikigraph.graph.model.GraphContent;
import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contents that fit {@link dev.kikigraph.ontology.TestOntology}. */
public final class SampleContent {

    public static final GraphContent EMPTY = new GraphContent(Map.of(), Map.of());

    private SampleContent() {}

    public static StoredNode program(String slug, Map<String, Object> properties) {
        return new StoredNode("program:" + slug, Set.of("Program", "Thing", "Node"), properties);
    }

    public static StoredNode budget(String slug, long amount) {
        return new StoredNode("budget:" + slug, Set.of("Budget", "Owned", "Node"), Map.of("amount", amount));
    }

    public static StoredRelationship relationship(
            String type, StoredNode source, StoredNode target, Map<String, Object> properties) {
        return new StoredRelationship(
                source.id() + "-" + type + "-" + target.id(), type, source.id(), target.id(), properties);
    }

    public static GraphContent content(List<StoredNode> nodes, List<StoredRelationship> relationships) {
        Map<String, StoredNode> byId = new LinkedHashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        Map<String, StoredRelationship> relationshipsById = new LinkedHashMap<>();
        relationships.forEach(r -> relationshipsById.put(r.id(), r));
        return new GraphContent(byId, relationshipsById);
    }

    /** Two programmes, one part of the other, and a budget. */
    public static GraphContent small() {
        StoredNode parent = program("parent", Map.of("nameJa", "親", "order", 1L, "share", 0.5));
        StoredNode part = program("part", Map.of("nameJa", "子", "aliases", List.of("甲", "乙"), "open", true));
        StoredNode budget = budget("part:2026", 15_200_000_000L);
        return content(
                List.of(parent, part, budget),
                List.of(
                        relationship("PART_OF", part, parent, Map.of("assertion", "STATED")),
                        relationship("HAS_BUDGET", part, budget, Map.of())));
    }

    /** A chain of programmes, each part of the one before. */
    public static GraphContent chain(int length) {
        Map<String, StoredNode> nodes = new LinkedHashMap<>();
        Map<String, StoredRelationship> relationships = new LinkedHashMap<>();
        StoredNode before = null;
        for (int i = 0; i < length; i++) {
            StoredNode node = program("p" + i, Map.of("nameJa", "事業" + i, "sourceOrder", (long) i));
            nodes.put(node.id(), node);
            if (before != null) {
                StoredRelationship r = relationship("PART_OF", node, before, Map.of("assertion", "STATED"));
                relationships.put(r.id(), r);
            }
            before = node;
        }
        return new GraphContent(nodes, relationships);
    }
}
