package dev.kikigraph.insight;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.provenance.DocumentIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Programmes and their money, for rules and cases of their own. Nodes stand in the order in which they are
 * first named.
 */
public final class MoneyGraph {

    private final Map<String, StoredNode> nodes = new LinkedHashMap<>();
    private final List<StoredRelationship> relationships = new ArrayList<>();

    public MoneyGraph node(String id, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("sourceOrder", (long) nodes.size());
        if (id.startsWith("program:")) {
            all.putIfAbsent("nameJa", id);
        }
        nodes.putIfAbsent(id, new StoredNode(id, Set.of(), all));
        return this;
    }

    public MoneyGraph related(String source, String type, String target) {
        return related(source, type, target, Map.of());
    }

    public MoneyGraph related(String source, String type, String target, Map<String, Object> properties) {
        node(source, Map.of());
        node(target, Map.of());
        relationships.add(new StoredRelationship(
                source + "|" + type + "|" + target + relationships.size(), type, source, target, properties));
        return this;
    }

    /** The budget's id is that of the programme, year and stage, such as {@code budget:a:2026:initial-draft}. */
    public MoneyGraph budget(String program, long fiscalYear, String stage, long amount) {
        return budget(program, fiscalYear, stage, Map.of("amount", amount));
    }

    public MoneyGraph budget(String program, long fiscalYear, String stage, Map<String, Object> properties) {
        String id = program.replace("program:", "budget:") + ":" + fiscalYear + ":"
                + stage.toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> all = new HashMap<>(properties);
        all.put("fiscalYear", fiscalYear);
        all.put("stage", stage);
        all.putIfAbsent("instrument", "GENERAL");
        return node(program, Map.of()).node(id, all).related(program, "HAS_BUDGET", id);
    }

    public Snapshot build() {
        return WithInherited.snapshot(nodes, relationships, DocumentIndex.EMPTY);
    }
}
