/** The compiler from a GraphQL selection to one Cypher statement, and the writing of its answer. */
@NullMarked
package dev.kikigraph.query;

import org.jspecify.annotations.NullMarked;
