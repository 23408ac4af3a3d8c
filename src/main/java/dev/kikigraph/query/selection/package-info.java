/** Selections: how each thing that can be selected is read and written. */
@NullMarked
package dev.kikigraph.query.selection;

import org.jspecify.annotations.NullMarked;
