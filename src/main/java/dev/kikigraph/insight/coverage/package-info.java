/** Matrices of two dimensions of the graph, such as pillar and ministry, with the gaps in them. */
@NullMarked
package dev.kikigraph.insight.coverage;

import org.jspecify.annotations.NullMarked;
