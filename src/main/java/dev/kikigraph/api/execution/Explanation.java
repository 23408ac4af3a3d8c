package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements of an operation, for analysts who want to go on in Neo4j's own tools. */
final class Explanation {

    private final List<Map<String, Object>> statements = new ArrayList<>();

    void add(String field, Statement statement) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("field", field);
        entry.put("cypher", statement.text());
        entry.put("parameters", statement.parameters());
        statements.add(entry);
    }

    List<Map<String, Object>> statements() {
        return statements;
    }
}
