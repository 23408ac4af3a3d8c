/**
 * Means by which things are found: text folded so that spelling does not matter, kept with each thing, and the
 * full-text index over it.
 */
@NullMarked
package dev.kikigraph.graph.search;

import org.jspecify.annotations.NullMarked;
