package dev.kikigraph.graph.schema;

import dev.kikigraph.graph.client.Sessions;
import dev.kikigraph.ontology.Ontology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Keeps the constraints and indexes of the database as the ontology wants them. Where nothing is missing it only looks.
 */
@Component
public final class GraphSchema {

    private static final String PRESENT = """
            SHOW INDEXES YIELD name, state, owningConstraint
            WHERE name STARTS WITH $prefix
            RETURN name, state, owningConstraint IS NOT NULL AS isConstraint
            """;

    private static final String AWAIT = "CALL db.awaitIndexes(300)";

    private final Sessions sessions;
    private final Map<String, SchemaElement> wanted = new LinkedHashMap<>();

    GraphSchema(Sessions sessions, Ontology ontology, List<SchemaSource> sources) {
        this.sessions = sessions;
        sources.stream()
                .flatMap(source -> source.elements(ontology).stream())
                .forEach(element -> wanted.put(element.name(), element));
    }

    /**
     * Makes the constraints and indexes that are missing, drops the others, and returns how many it made or dropped.
     */
    public int ensure() {
        try (Session open = sessions.writing()) {
            List<String> statements = open.executeRead(this::missing);
            if (statements.isEmpty()) {
                return 0;
            }
            open.executeWriteWithoutResult(
                    tx -> statements.forEach(statement -> tx.run(statement).consume()));
            open.run(AWAIT).consume();
            return statements.size();
        }
    }

    /**
     * Statements that bring the database to the wanted state; first those that drop something, since it may stand in
     * the way of what is created.
     */
    private List<String> missing(TransactionContext tx) {
        Map<String, Record> present = new HashMap<>();
        tx.run(PRESENT, Map.of("prefix", SchemaElement.PREFIX))
                .forEachRemaining(row -> present.put(row.get("name").asString(), row));
        List<String> statements = new ArrayList<>();
        for (Record row : present.values()) {
            String name = row.get("name").asString();
            if (!wanted.containsKey(name) || isBroken(row)) {
                statements.add(SchemaElement.drop(name, row.get("isConstraint").asBoolean()));
            }
        }
        create(present).forEach(element -> statements.add(element.create()));
        return statements;
    }

    private Collection<SchemaElement> create(Map<String, Record> present) {
        return wanted.values().stream()
                .filter(element -> !present.containsKey(element.name()) || isBroken(present.get(element.name())))
                .toList();
    }

    private static boolean isBroken(Record row) {
        return row.get("state").asString().equals("FAILED");
    }
}
