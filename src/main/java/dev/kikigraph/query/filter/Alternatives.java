package dev.kikigraph.query.filter;

import dev.kikigraph.query.statement.VariableValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The alternatives of an {@code OR}. Those that ask for one value each in the same place are taken together to one that
 * asks for one of several: the database takes longer to plan thousands of alternatives than to look thousands of values
 * up.
 */
final class Alternatives {

    /** Under these the alternatives of one place are not those of the whole. */
    private static final Set<String> NOT_DISTRIBUTIVE = Set.of("AND", "OR", "NOT", "all", "none", "single", "where");

    /** The operators that ask for one of several, by those that ask for one or several. */
    private static final Map<String, String> ONE_OF_SEVERAL =
            Map.of("eq", "in", "in", "in", "has", "hasAny", "hasAny", "hasAny");

    /** A condition that asks for values in one place. */
    private record Asked(Place place, Object operand) {}

    /**
     * Where a condition asks.
     *
     * @param path the keys that lead to the operator
     * @param operator the one that asks for one of several
     */
    private record Place(List<String> path, String operator) {

        Map<String, ?> condition(Object operand) {
            Map<String, ?> condition = Map.of(operator, operand);
            for (int i = path.size() - 1; i >= 0; i--) {
                condition = Map.of(path.get(i), condition);
            }
            return condition;
        }
    }

    private Alternatives() {}

    /** Merges alternatives into fewer that mean the same; empty for none, of which none holds. */
    static List<Map<String, ?>> merged(List<?> alternatives) {
        Map<Object, List<Object>> operands = new LinkedHashMap<>();
        List<Map<String, ?>> flat = new ArrayList<>();
        flatten(alternatives, flat);
        List<@Nullable Asked> asked =
                flat.stream().<@Nullable Asked>map(Alternatives::asked).toList();
        for (Asked each : asked) {
            if (each != null) {
                operands.computeIfAbsent(each.place(), place -> new ArrayList<>())
                        .add(each.operand());
            }
        }
        List<Map<String, ?>> merged = new ArrayList<>();
        for (int i = 0; i < flat.size(); i++) {
            Asked each = asked.get(i);
            List<Object> together = each == null ? null : operands.remove(each.place());
            if (each == null || (together != null && together.size() == 1)) {
                merged.add(flat.get(i));
            } else if (together != null) {
                merged.add(each.place().condition(VariableValue.joined(together)));
            }
        }
        return merged;
    }

    /** An {@code OR} among the alternatives is more of them. */
    private static void flatten(List<?> alternatives, List<Map<String, ?>> flat) {
        for (Object alternative : alternatives) {
            Map<String, ?> condition = FilterCompiler.map(alternative);
            if (condition.size() == 1 && condition.get("OR") instanceof List<?> nested && !nested.isEmpty()) {
                flatten(nested, flat);
            } else {
                flat.add(condition);
            }
        }
    }

    private static @Nullable Asked asked(Map<?, ?> condition) {
        List<String> path = new ArrayList<>();
        Map<?, ?> rest = condition;
        while (rest.size() == 1) {
            String key = (String) rest.keySet().iterator().next();
            Object value = rest.get(key);
            if (value instanceof Map<?, ?> next) {
                if (NOT_DISTRIBUTIVE.contains(key)) {
                    return null;
                }
                path.add(key);
                rest = next;
            } else {
                String operator = ONE_OF_SEVERAL.get(key);
                return operator != null && value != null && value != GivenFilter.ABSENT
                        ? new Asked(new Place(path, operator), value)
                        : null;
            }
        }
        return null;
    }
}
