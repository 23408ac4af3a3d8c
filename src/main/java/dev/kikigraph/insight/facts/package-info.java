/** Question of everything about one node, which can be asked of any ontology. */
@NullMarked
package dev.kikigraph.insight.facts;

import org.jspecify.annotations.NullMarked;
