package dev.kikigraph.api.document;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter or an order put right where it was written at the wrong level: fields moved below {@code node}, {@code edge}
 * or {@code some} where these are missing, and out of them where they do not belong.
 */
final class CorrectedInput {

    private static final List<String> LEVELS = List.of("node", "edge", "some");
    private static final Set<String> TO_LEAVE_OUT = Set.of("node", "edge", "some", "all", "none", "single");

    private static final int LONGEST = 200;

    private final GraphQLInputObjectType type;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private boolean complete = true;

    private CorrectedInput(GraphQLInputObjectType type) {
        this.type = type;
    }

    /** As a document would have it; null where a name belongs nowhere near. */
    static @Nullable String of(Map<String, ArgumentValue> written, GraphQLInputObjectType type) {
        CorrectedInput form = new CorrectedInput(type);
        written.forEach(form::place);
        return form.complete ? shortened(print(form.fields)) : null;
    }

    /** {@code "orderBy: [{ cost: ASC }, { id: ASC }]"}. */
    static String oneByOne(Map<String, ArgumentValue> fields, String key) {
        return key + ": "
                + shortened(fields.entrySet().stream()
                        .map(field -> print(Map.ofEntries(field)))
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    /** Whether a name belongs to another level than this. */
    static boolean isMisplaced(String name, ArgumentValue value, GraphQLInputObjectType type) {
        return of(Map.of(name, value), type) != null;
    }

    /** Whether a name is that of a level which filters and orders of some lists have, and others have not. */
    static boolean isLevel(String name) {
        return TO_LEAVE_OUT.contains(name);
    }

    private void place(String name, ArgumentValue value) {
        Map<String, ArgumentValue> below = value.fields();
        List<String> levels = levelsAbove(type, name);
        if (levels != null) {
            put(levels, name, value);
        } else if (TO_LEAVE_OUT.contains(name) && below != null && !below.isEmpty()) {
            below.forEach(this::place);
        } else {
            complete = false;
        }
    }

    @SuppressWarnings("unchecked")
    private void put(List<String> levels, String name, ArgumentValue value) {
        Map<String, Object> at = fields;
        for (String level : levels) {
            at = at.computeIfAbsent(level, key -> new LinkedHashMap<>()) instanceof Map<?, ?> map
                    ? (Map<String, Object>) map
                    : new LinkedHashMap<>();
        }
        at.put(name, value);
    }

    /**
     * Through what the field of that name is reached: nothing where the type itself has it; null where it is not there.
     */
    private static @Nullable List<String> levelsAbove(GraphQLInputObjectType type, String name) {
        if (type.getFieldDefinition(name) != null) {
            return List.of();
        }
        for (String level : LEVELS) {
            GraphQLInputObjectField field = type.getFieldDefinition(level);
            if (field != null && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType below) {
                List<String> deeper = levelsAbove(below, name);
                if (deeper != null) {
                    List<String> levels = new ArrayList<>(List.of(level));
                    levels.addAll(deeper);
                    return levels;
                }
            }
        }
        return null;
    }

    private static String print(Map<?, ?> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": "
                        + (field.getValue() instanceof Map<?, ?> below
                                ? print(below)
                                : ((ArgumentValue) field.getValue()).print()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String shortened(String form) {
        return form.length() <= LONGEST ? form : form.substring(0, LONGEST) + "…";
    }
}
