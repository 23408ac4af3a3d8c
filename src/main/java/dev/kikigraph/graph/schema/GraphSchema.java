package dev.kikigraph.graph.schema;

import dev.kikigraph.graph.client.Sessions;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.ontology.Ontology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the constraints and indexes of the database as the ontology wants them. Where nothing is missing it only looks.
 */
@Component
public final class GraphSchema {

    private static final Logger log = LoggerFactory.getLogger(GraphSchema.class);

    private static final Statement PRESENT = new Statement("""
            SHOW INDEXES YIELD name, state, owningConstraint
            WHERE name STARTS WITH $prefix
            RETURN name, owningConstraint IS NOT NULL, state = 'FAILED'
            """, Map.of("prefix", SchemaElement.PREFIX));

    private static final String AWAIT = "CALL db.awaitIndexes(300)";

    /** A constraint or index that is there. */
    private record Present(String name, boolean isConstraint, boolean isBroken) {}

    private final StatementReader reader;
    private final Sessions sessions;
    private final Map<String, SchemaElement> wanted = new LinkedHashMap<>();

    GraphSchema(StatementReader reader, Sessions sessions, Ontology ontology, List<SchemaSource> sources) {
        this.reader = reader;
        this.sessions = sessions;
        sources.stream()
                .flatMap(source -> source.elements(ontology).stream())
                .forEach(element -> wanted.put(element.name(), element));
    }

    /**
     * Makes the constraints and indexes that are missing, drops the others, and returns how many it made or dropped.
     */
    public int ensure() {
        List<String> statements = missing();
        if (!statements.isEmpty()) {
            log.info("Preparing the graph database: {} constraints and indexes", statements.size());
            try (Session open = sessions.writing()) {
                open.executeWriteWithoutResult(
                        tx -> statements.forEach(statement -> tx.run(statement).consume()));
                open.run(AWAIT).consume();
            }
        }
        return statements.size();
    }

    /**
     * Statements that bring the database to the wanted state; first those that drop something, since it may stand in
     * the way of what is created.
     */
    private List<String> missing() {
        List<String> statements = new ArrayList<>();
        Map<String, SchemaElement> missing = new LinkedHashMap<>(wanted);
        for (Present present : present()) {
            if (present.isBroken() || !wanted.containsKey(present.name())) {
                statements.add(SchemaElement.drop(present.name(), present.isConstraint()));
            } else {
                missing.remove(present.name());
            }
        }
        missing.values().forEach(element -> statements.add(element.create()));
        return statements;
    }

    private List<Present> present() {
        List<Present> present = new ArrayList<>();
        reader.scan(
                PRESENT,
                row -> present.add(new Present((String) row.get(0), (Boolean) row.get(1), (Boolean) row.get(2))));
        return present;
    }
}
