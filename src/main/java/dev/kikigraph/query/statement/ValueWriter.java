package dev.kikigraph.query.statement;

import org.jspecify.annotations.Nullable;

/** Turns a value as the database gives it into a value of the answer. */
@FunctionalInterface
public interface ValueWriter {

    /** For values that the answer gives as they are. */
    ValueWriter AS_IS = (value, context) -> value;

    /** Whole numbers are written without a fraction. */
    ValueWriter DECIMAL = (value, context) -> decimal(value);

    @Nullable
    Object write(@Nullable Object value, WriteContext context);

    static @Nullable Object decimal(@Nullable Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1L << 53
                ? (Object) number.longValue()
                : value;
    }
}
