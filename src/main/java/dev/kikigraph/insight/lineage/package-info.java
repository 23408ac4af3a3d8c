/** Contributions of things to pillars: as paths, as a tree, in groups; and what contributes to none. */
@NullMarked
package dev.kikigraph.insight.lineage;

import org.jspecify.annotations.NullMarked;
