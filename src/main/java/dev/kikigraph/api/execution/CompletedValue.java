package dev.kikigraph.api.execution;

import org.jspecify.annotations.Nullable;

/**
 * A value that the selection itself has written, and that nobody needs to complete.
 *
 * @param value maps, lists and scalars as the answer has them
 */
record CompletedValue(Object value) {

    /** Null, which has to be checked against the type as any other, for null. */
    static @Nullable CompletedValue of(@Nullable Object value) {
        return value == null ? null : new CompletedValue(value);
    }
}
