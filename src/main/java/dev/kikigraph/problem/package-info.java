/**
 * Everything that is told to callers: the codes of errors, errors as the API answers them, and names that somebody
 * probably meant.
 */
@NullMarked
package dev.kikigraph.problem;

import org.jspecify.annotations.NullMarked;
