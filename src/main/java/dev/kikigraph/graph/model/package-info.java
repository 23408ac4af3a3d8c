/** Content of a graph, and the changes that make one into another. */
@NullMarked
package dev.kikigraph.graph.model;

import org.jspecify.annotations.NullMarked;
