/** What statements are put together from, and what compiled fields are. */
@NullMarked
package dev.kikigraph.query.statement;

import org.jspecify.annotations.NullMarked;
