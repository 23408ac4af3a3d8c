/** The Neo4j within the process: its folder, its start, and reading without a driver. */
@NullMarked
package dev.kikigraph.graph.embedded;

import org.jspecify.annotations.NullMarked;
