/** What is read and written for each thing that can be selected. */
@NullMarked
package dev.kikigraph.query.selection;

import org.jspecify.annotations.NullMarked;
