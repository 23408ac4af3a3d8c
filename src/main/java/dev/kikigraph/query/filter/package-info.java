/** Conditions. */
@NullMarked
package dev.kikigraph.query.filter;

import org.jspecify.annotations.NullMarked;
