/**
 * The questions of this domain, such as what contributes to a pillar and with what money. They are answered from a
 * snapshot of the graph in memory, since they walk many relationships; what is selected of the nodes that they find is
 * read by the compiler.
 */
@NullMarked
package dev.kikigraph.insight;

import org.jspecify.annotations.NullMarked;
