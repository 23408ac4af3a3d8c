package dev.kikigraph.api.document;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The mistakes of a request: the first few are told, and all are counted, since a document can have thousands. */
final class ErrorList {

    private static final int MOST = 5;

    private final List<ApiError> errors = new ArrayList<>();
    private int count;

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

    List<ApiError> errors() {
        List<ApiError> all = new ArrayList<>(errors);
        if (count > all.size()) {
            all.add(ApiError.of(
                    ErrorCode.BAD_REQUEST,
                    "There are %,d mistakes; the first %d are told.".formatted(count, errors.size())));
        }
        return all;
    }
}
