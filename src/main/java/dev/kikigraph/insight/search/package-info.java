/** The question {@code search}: things by their names and summaries. */
@NullMarked
package dev.kikigraph.insight.search;

import org.jspecify.annotations.NullMarked;
