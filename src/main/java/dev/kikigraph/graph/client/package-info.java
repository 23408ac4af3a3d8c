/** Reads statements of an operation, within its limits, whichever way the database is reached. */
@NullMarked
package dev.kikigraph.graph.client;

import org.jspecify.annotations.NullMarked;
