/** Two things beside each other: what they share and in what they differ. */
@NullMarked
package dev.kikigraph.insight.compare;

import org.jspecify.annotations.NullMarked;
