/** The schema of the API, derived from the ontology. */
@NullMarked
package dev.kikigraph.api.schema;

import org.jspecify.annotations.NullMarked;
