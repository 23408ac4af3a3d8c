package dev.kikigraph.query.filter;

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
 * The argument {@code where} of a field as it was given. graphql-java leaves a variable without a value out of the
 * object that it is written in, so that {@code some: { node: $unknown }} could not be told from {@code some: {}}, which
 * says that there is one.
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

    private static final String WHERE = "where";

    private GivenFilter() {}

    /** Null where there is none. */
    public static @Nullable Map<String, ?> of(ExecutableNormalizedField field) {
        Object where = field.getResolvedArguments().get(WHERE);
        if (where == null) {
            return null;
        }
        Value<?> written = field.getAstArguments().stream()
                .filter(argument -> argument.getName().equals(WHERE))
                .findFirst()
                .map(Argument::getValue)
                .orElse(null);
        return FilterCompiler.map(marked(where, written));
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
