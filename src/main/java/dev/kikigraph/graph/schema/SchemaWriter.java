package dev.kikigraph.graph.schema;

import java.util.List;

/** Writes constraints and indexes, over the network or in this process. */
public interface SchemaWriter {

    /**
     * Drops some, which may stand in the way of others, then creates those, all in one transaction, and waits until
     * they can be used.
     */
    void write(List<PresentElement> dropped, List<SchemaElement> created);
}
