package dev.kikigraph.problem;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as the API answers it, in one form wherever it comes from: what is wrong and what would be right, where, and
 * a code.
 *
 * @param message for people
 * @param locations in the document; empty where it is none of the document
 * @param path of the field in the answer; null where it is none of one field
 * @param extensions the code, and numbers beside it
 */
public record ApiError(
        ErrorCode code,
        String message,
        List<SourceLocation> locations,
        @Nullable List<Object> path,
        Map<String, Object> extensions)
        implements GraphQLError {

    public static ApiError of(ErrorCode code, String message) {
        return new ApiError(code, message, List.of(), null, Map.of("code", code.name()));
    }

    /**
     * A limit is exceeded: {@code limit} is the most that is allowed, {@code value} what was met; null where it is not
     * known.
     */
    public static ApiError ofLimit(ErrorCode code, String message, long limit, @Nullable Long value) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.put("limit", limit);
        if (value != null) {
            extensions.put("value", value);
        }
        return new ApiError(code, message, List.of(), null, extensions);
    }

    public ApiError at(@Nullable SourceLocation location) {
        return location == null ? this : at(List.of(location));
    }

    public ApiError at(@Nullable List<SourceLocation> places) {
        return new ApiError(code, message, places == null ? List.of() : places, path, extensions);
    }

    public ApiError under(@Nullable List<Object> field) {
        return new ApiError(code, message, locations, field, extensions);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public ErrorCode getErrorType() {
        return code;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        List<Map<String, Integer>> places = new ArrayList<>();
        locations.forEach(place -> places.add(place(place)));
        if (!places.isEmpty()) {
            error.put("locations", places);
        }
        if (path != null) {
            error.put("path", path);
        }
        error.put("extensions", extensions);
        return error;
    }

    private static Map<String, Integer> place(SourceLocation location) {
        Map<String, Integer> place = new LinkedHashMap<>();
        place.put("line", location.getLine());
        place.put("column", location.getColumn());
        return place;
    }
}
