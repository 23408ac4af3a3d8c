package dev.kikigraph.graph.release;

import dev.kikigraph.graph.client.GraphUnavailableException;

/**
 * In what form a version of the service keeps releases. Two versions that do not have it in common could misread each
 * other's.
 *
 * @param name changes with the ontology, and with what is made of it; empty where it makes no difference
 */
public record ReleaseForm(String name) {

    public static final ReleaseForm ANY = new ReleaseForm("");

    /** @param written name of the form that a release was written in; empty where it is not known */
    boolean reads(String written) {
        return written.isEmpty() || name.isEmpty() || written.equals(name);
    }

    /**
     * @param written as in {@link #reads}
     * @throws GraphUnavailableException if this version cannot read it
     */
    void require(String written, long release) {
        if (!reads(written)) {
            throw new GraphUnavailableException(
                    ("Release %d of the graph was written by another version of the service, which this one could"
                                    + " misread. Ask the other version; this one, started anew, brings its own seed.")
                            .formatted(release),
                    null);
        }
    }
}
