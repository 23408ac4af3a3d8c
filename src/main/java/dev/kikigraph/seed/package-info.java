/** graph-seed: read, validated against the ontology, compared with the graph, applied, reported. */
@NullMarked
package dev.kikigraph.seed;

import org.jspecify.annotations.NullMarked;
