/** Question of what is served, which can be asked of any ontology. */
@NullMarked
package dev.kikigraph.insight.dataset;

import org.jspecify.annotations.NullMarked;
