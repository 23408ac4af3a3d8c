package dev.kikigraph.query.filter;

import dev.kikigraph.paging.ListName;
import dev.kikigraph.query.statement.VariableValue;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a field that is a filter, or has filters in it, as it was given. graphql-java leaves a variable
 * without a value out of the object that it is written in, so that {@code some: { node: $unknown }} could not be told
 * from {@code some: {}}, which says that there is one.
 */
public final class GivenFilter {

    /** Stands where a variable without a value is written: no condition. */
    static final Object ABSENT = new Object() {
        @Override
        public String toString() {
            return "ABSENT";
        }
    };

    /** Key of conditions on nodes of several types, each by the name of a type. */
    public static final String BY_MEMBER = "on";

    public static final String WHERE = "where";

    private GivenFilter() {}

    /** Null where there is none. */
    public static @Nullable Map<String, ?> of(ExecutableNormalizedField field) {
        Object where = argument(field, WHERE);
        return where == null ? null : FilterCompiler.map(where);
    }

    /** An argument that has filters in it, as it was given; null where there is none. */
    public static @Nullable Object argument(ExecutableNormalizedField field, String name) {
        Object value = field.getResolvedArguments().get(name);
        if (value == null) {
            return null;
        }
        Value<?> written = field.getAstArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .map(Argument::getValue)
                .orElse(null);
        return marked(value, written);
    }

    /** Tells a filter from others, as cursors need it. Looks at the values of its variables. */
    public static ListName name(Map<String, ?> where) {
        return ListName.of(named(VariableValue.inspect(where)));
    }

    private static @Nullable Object named(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> named = new LinkedHashMap<>();
            map.forEach((key, each) -> named.put(key, named(each)));
            return named;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(GivenFilter::named).toList();
        }
        return value == ABSENT ? ABSENT.toString() : value;
    }

    private static @Nullable Object marked(@Nullable Object value, @Nullable Value<?> written) {
        if (value instanceof Map<?, ?> map && written instanceof ObjectValue object) {
            return marked(map, object);
        }
        if (value instanceof List<?> list && written instanceof ObjectValue only) {
            // GraphQL takes one value for a list of it.
            return List.of(marked((Map<?, ?>) list.get(0), only));
        }
        if (value instanceof List<?> list && written instanceof ArrayValue array) {
            List<@Nullable Object> marked = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                marked.add(marked(list.get(i), array.getValues().get(i)));
            }
            return marked;
        }
        return value;
    }

    private static Map<Object, @Nullable Object> marked(Map<?, ?> map, ObjectValue written) {
        Map<Object, @Nullable Object> marked = new LinkedHashMap<>(map);
        for (ObjectField field : written.getObjectFields()) {
            boolean absent = field.getValue() instanceof VariableReference && !map.containsKey(field.getName());
            marked.put(field.getName(), absent ? ABSENT : marked(map.get(field.getName()), field.getValue()));
        }
        return marked;
    }
}
