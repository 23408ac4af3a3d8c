package dev.kikigraph.graph.schema;

import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.client.StatementReader;
import dev.kikigraph.ontology.Ontology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final StatementReader reader;
    private final SchemaWriter writer;
    private final Map<String, SchemaElement> wanted = new LinkedHashMap<>();

    GraphSchema(StatementReader reader, SchemaWriter writer, Ontology ontology, List<SchemaSource> sources) {
        this.reader = reader;
        this.writer = writer;
        sources.stream()
                .flatMap(source -> source.elements(ontology).stream())
                .forEach(element -> wanted.put(element.name(), element));
    }

    /**
     * Makes the constraints and indexes that are missing, drops the others, and returns how many it made or dropped.
     */
    public int ensure() {
        Map<String, SchemaElement> missing = new LinkedHashMap<>(wanted);
        List<PresentElement> dropped = new ArrayList<>();
        for (PresentElement present : present()) {
            if (present.isBroken() || !wanted.containsKey(present.name())) {
                dropped.add(present);
            } else {
                missing.remove(present.name());
            }
        }
        int changes = dropped.size() + missing.size();
        if (changes > 0) {
            log.info("Preparing the graph database: {} constraints and indexes", changes);
            writer.write(dropped, List.copyOf(missing.values()));
        }
        return changes;
    }

    private List<PresentElement> present() {
        List<PresentElement> present = new ArrayList<>();
        reader.scan(
                PRESENT,
                row -> present.add(
                        new PresentElement((String) row.get(0), (Boolean) row.get(1), (Boolean) row.get(2))));
        return present;
    }
}
