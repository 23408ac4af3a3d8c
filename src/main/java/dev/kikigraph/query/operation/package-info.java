/** Preparation of operations: variables, normalizing, and keeping what was compiled for the next of the same shape. */
@NullMarked
package dev.kikigraph.query.operation;

import org.jspecify.annotations.NullMarked;
