/**
 * The ontology: SDL files with a few directives, read once into an immutable model. Everything else that depends on
 * what kinds of things there are (API schema, Cypher, constraints, validation of the seed) is derived from this model.
 */
@NullMarked
package dev.kikigraph.ontology;

import org.jspecify.annotations.NullMarked;
