/** Constraints and indexes, from the ontology. */
@NullMarked
package dev.kikigraph.graph.schema;

import org.jspecify.annotations.NullMarked;
