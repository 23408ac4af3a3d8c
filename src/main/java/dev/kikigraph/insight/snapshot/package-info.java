/** The copy of a release in memory that the domain questions are answered from. */
@NullMarked
package dev.kikigraph.insight.snapshot;

import org.jspecify.annotations.NullMarked;
