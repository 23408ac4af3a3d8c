/** Parts that statements and compiled fields are put together from. */
@NullMarked
package dev.kikigraph.query.statement;

import org.jspecify.annotations.NullMarked;
