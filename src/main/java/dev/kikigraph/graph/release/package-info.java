/** Releases of the data: their ledger, how one is written, and how readers see one of them at a time. */
@NullMarked
package dev.kikigraph.graph.release;

import org.jspecify.annotations.NullMarked;
