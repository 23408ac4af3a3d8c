/**
 * Neo4j: embedded or external, readiness, constraints and indexes from the ontology, reads and writes, the ledger of
 * releases. The only package that talks to the driver.
 */
@NullMarked
package dev.kikigraph.graph;

import org.jspecify.annotations.NullMarked;
