package dev.kikigraph.graph.schema;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.neo4j.cypherdsl.support.schema_name.SchemaNames;

/**
 * A constraint or index that Kikigraph keeps in the database. Cypher takes no parameters for what these are about, and
 * the Cypher-DSL has no builder for them: every name is escaped here.
 *
 * @param name starts with {@link #PREFIX} and changes with the definition: an element is known by its name alone
 * @param create the statement that makes it, with {@code IF NOT EXISTS}
 */
public record SchemaElement(String name, String create) {

    /** Elements with other names belong to somebody else and are left alone. */
    public static final String PREFIX = "kikigraph_";

    private static final String UNIQUE_NODE = """
            CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE
            """;

    private static final String UNIQUE_RELATIONSHIP = """
            CREATE CONSTRAINT %s IF NOT EXISTS FOR ()-[r:%s]-() REQUIRE r.%s IS UNIQUE
            """;

    private static final String RANGE = """
            CREATE RANGE INDEX %s IF NOT EXISTS FOR (n:%s) ON (%s)
            """;

    // An analyzer that only cuts at spaces.
    private static final String FULL_TEXT = """
            CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (n:%s) ON EACH [%s]
            OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
            """;

    private static final String DROP_CONSTRAINT = """
            DROP CONSTRAINT %s IF EXISTS
            """;

    private static final String DROP_INDEX = """
            DROP INDEX %s IF EXISTS
            """;

    public SchemaElement {
        if (!name.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The name of a constraint or index must start with " + PREFIX);
        }
    }

    static SchemaElement uniqueNode(String label, String property) {
        return element(UNIQUE_NODE, "node_" + label + "_" + property, label, escaped(property));
    }

    static SchemaElement uniqueRelationship(String type, String property) {
        return element(UNIQUE_RELATIONSHIP, "relationship_" + type + "_" + property, type, escaped(property));
    }

    /** @param name without the prefix */
    static SchemaElement range(String name, String label, String... properties) {
        return element(RANGE, name, label, ofNode(Arrays.asList(properties)));
    }

    /**
     * A full-text index.
     *
     * @param name without the prefix
     */
    public static SchemaElement fullText(String name, String label, String... properties) {
        return element(FULL_TEXT, name, label, ofNode(Arrays.asList(properties)));
    }

    /** The statement that drops a constraint or index of this name. */
    static String drop(String name, boolean isConstraint) {
        return (isConstraint ? DROP_CONSTRAINT : DROP_INDEX).formatted(escaped(name));
    }

    private static SchemaElement element(String statement, String name, String subject, String columns) {
        String full = PREFIX + name;
        return new SchemaElement(full, statement.formatted(escaped(full), escaped(subject), columns));
    }

    private static String ofNode(List<String> properties) {
        return properties.stream().map(property -> "n." + escaped(property)).collect(Collectors.joining(", "));
    }

    private static String escaped(String name) {
        return SchemaNames.sanitize(name, true).orElseThrow();
    }
}
