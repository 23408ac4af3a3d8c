package dev.kikigraph.query.statement;

import dev.kikigraph.paging.Page;
import dev.kikigraph.problem.QueryException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The value of a variable, or of a leaf of one, in the arguments that are compiled, or what is made of such values.
 * A compiled field may depend on it only where it says so by {@link #inspect}; everywhere else it is a parameter, and
 * another value can be put in its place.
 */
public final class VariableValue {

    private final Supplier<Object> inspecting;
    private final Function<List<Object>, Object> binding;

    /**
     * @param position among the leaves of all variables
     * @param value what it is while the operation is compiled
     * @param inspected told the position of each value that is looked at
     */
    public VariableValue(int position, Object value, IntConsumer inspected) {
        this(
                () -> {
                    inspected.accept(position);
                    return value;
                },
                leaves -> leaves.get(position));
    }

    private VariableValue(Supplier<Object> inspecting, Function<List<Object>, Object> binding) {
        this.inspecting = inspecting;
        this.binding = binding;
    }

    /**
     * An argument with the values of the variables in it, for what depends on them; null where there is none. What was
     * compiled serves no other values from then on.
     */
    public static @Nullable Object inspect(@Nullable Object argument) {
        if (argument instanceof VariableValue variable) {
            return variable.inspecting.get();
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(VariableValue::inspect).toList();
        }
        if (argument instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> inspected = new LinkedHashMap<>();
            map.forEach((key, each) -> inspected.put(key, inspect(each)));
            return inspected;
        }
        return argument;
    }

    /**
     * The page that arguments ask for; they are inspected.
     *
     * @throws QueryException as {@link Page#of}
     */
    public static Page page(Map<String, ?> arguments) {
        Map<String, @Nullable Object> inspected = new LinkedHashMap<>();
        Page.ARGUMENTS.forEach(name -> inspected.put(name, inspect(arguments.get(name))));
        return Page.of(inspected);
    }

    /** Applies a function to an argument, now or, for a variable, each time that the statement is run. */
    public static Object changed(Object argument, UnaryOperator<Object> function) {
        Object one = argument instanceof List<?> list ? joined(list) : argument;
        return one instanceof VariableValue variable
                ? new VariableValue(
                        () -> function.apply(variable.inspecting.get()),
                        leaves -> function.apply(variable.binding.apply(leaves)))
                : function.apply(one);
    }

    /** One list of values and lists of values, which variables may be among. */
    public static Object joined(List<?> parts) {
        return parts.stream().anyMatch(VariableValue.class::isInstance)
                ? new VariableValue(
                        () -> flat(parts, variable -> variable.inspecting.get()),
                        leaves -> flat(parts, variable -> variable.binding.apply(leaves)))
                : flat(parts, variable -> variable);
    }

    private static List<Object> flat(List<?> parts, Function<VariableValue, Object> valueOf) {
        List<Object> flat = new ArrayList<>();
        for (Object part : parts) {
            Object value = part instanceof VariableValue variable ? valueOf.apply(variable) : part;
            if (value instanceof List<?> list) {
                flat.addAll(list);
            } else {
                flat.add(value);
            }
        }
        return flat;
    }

    /** Parameters with the values of variables in their places. */
    public static Map<String, Object> bound(Map<String, Object> parameters, List<Object> leaves) {
        if (parameters.values().stream().noneMatch(VariableValue.class::isInstance)) {
            return parameters;
        }
        Map<String, Object> bound = new LinkedHashMap<>(parameters);
        bound.replaceAll((name, value) -> value instanceof VariableValue variable
                ? Objects.requireNonNull(variable.binding.apply(leaves))
                : value);
        return bound;
    }
}
