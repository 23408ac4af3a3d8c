/** Orders of lists. */
@NullMarked
package dev.kikigraph.query.order;

import org.jspecify.annotations.NullMarked;
