/** The rule by which money is counted once. It knows neither how a graph is held nor what is asked of it. */
@NullMarked
package dev.kikigraph.graph.money;

import org.jspecify.annotations.NullMarked;
