package dev.kikigraph.graph.schema;

/**
 * A constraint or index that Kikigraph keeps in the database.
 *
 * @param name starts with {@link #PREFIX} and changes with the definition: an element is known by its name alone
 * @param create the statement that makes it, with {@code IF NOT EXISTS}
 */
public record SchemaElement(String name, String create) {

    /** Elements with other names belong to somebody else and are left alone. */
    public static final String PREFIX = "kikigraph_";

    public SchemaElement {
        if (!name.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The name of a constraint or index must start with " + PREFIX);
        }
    }
}
