package dev.kikigraph.api.document;

import graphql.schema.GraphQLInputObjectType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of an operation, and the size of each where it stands in a filter, which is counted once. */
final class FilterVariables {

    private record Use(String variable, GraphQLInputObjectType type) {}

    private final Map<String, ArgumentValue> values;
    private final Map<Use, FilterSize> sizes = new HashMap<>();

    /** @param values by name, none of them a variable or with one in it; those without a value are left out */
    FilterVariables(Map<String, ArgumentValue> values) {
        this.values = values;
    }

    /** The value of an argument: as given, or that of the variable that it is; null where that has none. */
    @Nullable
    ArgumentValue value(ArgumentValue given) {
        String variable = given.variable();
        return variable == null ? given : values.get(variable);
    }

    /** Null where the variable has no value. */
    @Nullable
    FilterSize size(String variable, GraphQLInputObjectType type) {
        ArgumentValue value = values.get(variable);
        return value == null
                ? null
                : sizes.computeIfAbsent(
                        new Use(variable, type), use -> new FilterSize("$" + variable, value, type, this));
    }
}
