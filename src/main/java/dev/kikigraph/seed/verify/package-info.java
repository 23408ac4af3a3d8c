/** Proves a seed against the text of the documents that it cites. Needs no database. */
@NullMarked
package dev.kikigraph.seed.verify;

import org.jspecify.annotations.NullMarked;
