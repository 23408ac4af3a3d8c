package dev.kikigraph.graph.schema;

import java.util.List;

/**
 * A constraint or index on nodes that Kikigraph keeps in the database. Its name changes with its definition: an element
 * is known by its name alone.
 *
 * @param name starts with {@link #PREFIX}
 * @param properties in the order in which an index sorts
 */
public record SchemaElement(String name, Kind kind, String label, List<String> properties) {

    /** Elements with other names belong to somebody else and are left alone. */
    public static final String PREFIX = "kikigraph_";

    /** Analyzer of full-text indexes. It only cuts at spaces. */
    public static final String ANALYZER = "whitespace";

    /** Kinds of constraints and indexes that there are here. */
    public enum Kind {
        UNIQUE,
        RANGE,
        FULL_TEXT
    }

    public SchemaElement {
        if (!name.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The name of a constraint or index must start with " + PREFIX);
        }
        properties = List.copyOf(properties);
    }

    static SchemaElement unique(String label, String property) {
        return element(Kind.UNIQUE, "node_" + label + "_" + property, label, property);
    }

    /** @param name without the prefix */
    static SchemaElement range(String name, String label, String... properties) {
        return element(Kind.RANGE, name, label, properties);
    }

    /**
     * A full-text index.
     *
     * @param name without the prefix
     */
    public static SchemaElement fullText(String name, String label, String... properties) {
        return element(Kind.FULL_TEXT, name, label, properties);
    }

    private static SchemaElement element(Kind kind, String name, String label, String... properties) {
        return new SchemaElement(PREFIX + name, kind, label, List.of(properties));
    }
}
