package dev.kikigraph.api;

import org.jspecify.annotations.Nullable;

/**
 * A value that the selection itself has written, and that nobody needs to complete.
 *
 * @param value maps, lists and scalars as the answer has them
 */
record Completed(@Nullable Object value) {}
