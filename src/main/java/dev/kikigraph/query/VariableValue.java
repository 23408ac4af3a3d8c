package dev.kikigraph.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The value of a variable, or of a leaf of one, in the arguments that are compiled. What is compiled may depend on the value only
 * where it says so by {@link #inspect}; everywhere else it is a parameter, and another value can be put in its place.
 */
final class VariableValue {

    private final int position;
    private final Object value;
    private final UnaryOperator<Object> change;
    private final IntConsumer inspected;

    /**
     * @param position among the leaves of all variables
     * @param value what it is while the operation is compiled
     * @param inspected told the position of each value that is looked at
     */
    VariableValue(int position, Object value, IntConsumer inspected) {
        this(position, value, UnaryOperator.identity(), inspected);
    }

    private VariableValue(int position, Object value, UnaryOperator<Object> change, IntConsumer inspected) {
        this.position = position;
        this.value = value;
        this.change = change;
        this.inspected = inspected;
    }

    /** The value itself; what was compiled serves no other value from then on. */
    Object inspect() {
        inspected.accept(position);
        return change.apply(value);
    }

    /** The value of an argument, for what depends on it; null where there is none. */
    static @Nullable Object inspect(@Nullable Object argument) {
        return argument instanceof VariableValue variable ? variable.inspect() : argument;
    }

    /** What a function makes of an argument, now or, for a variable, each time that the statement is run. */
    static Object changed(Object argument, UnaryOperator<Object> function) {
        return argument instanceof VariableValue variable
                ? new VariableValue(
                        variable.position,
                        variable.value,
                        value -> function.apply(variable.change.apply(value)),
                        variable.inspected)
                : function.apply(argument);
    }

    /** Parameters with the values of variables in their places. */
    static Map<String, Object> bound(Map<String, Object> parameters, List<Object> values) {
        if (parameters.values().stream().noneMatch(VariableValue.class::isInstance)) {
            return parameters;
        }
        Map<String, Object> bound = new LinkedHashMap<>(parameters);
        bound.replaceAll((name, value) -> value instanceof VariableValue variable
                ? Objects.requireNonNull(variable.change.apply(values.get(variable.position)))
                : value);
        return bound;
    }
}
