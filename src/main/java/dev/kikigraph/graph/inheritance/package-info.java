/** The rule of what things take from what they belong to. */
@NullMarked
package dev.kikigraph.graph.inheritance;

import org.jspecify.annotations.NullMarked;
