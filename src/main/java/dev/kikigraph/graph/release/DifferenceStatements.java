package dev.kikigraph.graph.release;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.StoredKeys;
import java.util.Collection;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/**
 * The Cypher that writes a difference. Each statement takes a list of maps as its parameter {@code rows}, with the keys
 * {@code id}, {@code properties}, {@code source} and {@code target} as far as it needs them. Labels and types that
 * stand in a text are escaped; everything else is a value in a row.
 */
final class DifferenceStatements {

    /**
     * One statement for nodes of every kind: Neo4j takes longer to plan a statement than to create a few hundred nodes.
     * The rows also have {@code labels}.
     */
    static final String CREATE_NODES = """
            UNWIND $rows AS row
            CREATE (n:$(row.labels))
            SET n = row.properties
            """;

    /** One statement for relationships of every type, as for nodes. The rows also have {@code type}. */
    static final String CREATE_RELATIONSHIPS = """
            UNWIND $rows AS row
            MATCH (source:Node {id: row.source})
            MATCH (target:Node {id: row.target})
            CREATE (source)-[r:$(row.type)]->(target)
            SET r = row.properties
            """;

    /**
     * One statement for relationships of every type, found between their ends: an index for each type would be read by
     * this alone. In a subquery, so that Neo4j begins at the end that has fewer. A property that is null in the row is
     * removed.
     */
    static final String CHANGE_RELATIONSHIPS = """
            UNWIND $rows AS row
            MATCH (source:Node {id: row.source})
            MATCH (target:Node {id: row.target})
            CALL (row, source, target) {
              MATCH (source)-[r {id: row.id}]->(target)
              SET r += row.properties
            }
            """;

    /** As {@link #CHANGE_RELATIONSHIPS}. */
    static final String REMOVE_RELATIONSHIPS = """
            UNWIND $rows AS row
            MATCH (source:Node {id: row.source})
            MATCH (target:Node {id: row.target})
            CALL (row, source, target) {
              MATCH (source)-[r {id: row.id}]->(target)
              DELETE r
            }
            """;

    private static final Renderer RENDERER = Renderer.getRenderer(
            Configuration.newConfig().alwaysEscapeNames(true).build());

    private static final Expression ID = Cypher.property("row", StoredKeys.ID);
    private static final Expression PROPERTIES = Cypher.property("row", "properties");

    private DifferenceStatements() {}

    /** A property that is null in the row is removed. */
    static String changeNodes() {
        Node n = identifiedNode();
        return RENDERER.render(rows().match(n).mutate(n, PROPERTIES).build());
    }

    static String addLabels(Collection<String> labels) {
        Node n = identifiedNode();
        return RENDERER.render(rows().match(n).set(n, labels).build());
    }

    static String removeLabels(Collection<String> labels) {
        Node n = identifiedNode();
        return RENDERER.render(rows().match(n).remove(n, labels).build());
    }

    static String removeNodes() {
        Node n = identifiedNode();
        return RENDERER.render(rows().match(n).detachDelete(n).build());
    }

    private static OngoingReading rows() {
        return Cypher.unwind(Cypher.parameter("rows")).as("row");
    }

    private static Node identifiedNode() {
        return Cypher.node(Ontology.NODE).withProperties(StoredKeys.ID, ID).named("n");
    }
}
