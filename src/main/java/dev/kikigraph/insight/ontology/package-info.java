/** Question of what kinds of nodes and relationships there are, which can be asked of any ontology. */
@NullMarked
package dev.kikigraph.insight.ontology;

import org.jspecify.annotations.NullMarked;
