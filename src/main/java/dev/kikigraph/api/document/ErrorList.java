package dev.kikigraph.api.document;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The mistakes of a request: the first few are told, and the others counted, as far as a thousand. */
final class ErrorList {

    private static final int MOST = 5;

    /** Each may take an exception with its stack to find. */
    private static final int MOST_COUNTED = 1000;

    private final List<ApiError> errors = new ArrayList<>();
    private final int mostCounted;
    private int count;

    ErrorList() {
        this(MOST_COUNTED);
    }

    /** @param mostCounted with one more it is full */
    ErrorList(int mostCounted) {
        this.mostCounted = mostCounted;
    }

    /** @param message made only where it is told */
    void add(@Nullable SourceLocation location, Supplier<String> message) {
        count++;
        if (errors.size() < MOST) {
            errors.add(ApiError.of(ErrorCode.BAD_REQUEST, message.get()).at(location));
        }
    }

    void add(ApiError error) {
        count++;
        if (errors.size() < MOST) {
            errors.add(error);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether there are so many that no more need be looked for. */
    boolean isFull() {
        return count > mostCounted;
    }

    List<ApiError> errors() {
        List<ApiError> all = new ArrayList<>(errors);
        if (count > all.size()) {
            all.add(ApiError.of(
                    ErrorCode.BAD_REQUEST,
                    "There are %s%,d mistakes; the first %d are told."
                            .formatted(isFull() ? "more than " : "", Math.min(count, mostCounted), errors.size())));
        }
        return all;
    }
}
