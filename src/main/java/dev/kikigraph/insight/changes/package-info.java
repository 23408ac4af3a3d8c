/** Changes between two releases, by thing. */
@NullMarked
package dev.kikigraph.insight.changes;

import org.jspecify.annotations.NullMarked;
