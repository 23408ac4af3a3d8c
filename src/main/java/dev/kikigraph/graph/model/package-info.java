/** What a graph holds, and what makes one into another. */
@NullMarked
package dev.kikigraph.graph.model;

import org.jspecify.annotations.NullMarked;
