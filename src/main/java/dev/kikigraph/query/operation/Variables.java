package dev.kikigraph.query.operation;

import dev.kikigraph.query.statement.VariableValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The variables of an operation, taken apart into what its text depends on and what it does not: their shape, which is
 * all but the leaves, and the leaves themselves, which are strings, numbers and lists of these. Null and Booleans
 * belong to the shape.
 */
final class Variables {

    private static final Object LEAF = "leaf";

    /** The memory that a value takes beside its text, as a number of characters. */
    private static final int OF_EACH = 16;

    private final Map<String, Object> coerced;
    private final Object shape;
    private final List<Object> leaves = new ArrayList<>();

    /** @param coerced as graphql-java gives them */
    Variables(Map<String, Object> coerced) {
        this.coerced = coerced;
        this.shape = Objects.requireNonNull(shapeOf(coerced));
    }

    /** Equal for variables that differ in their leaves only. */
    Object shape() {
        return shape;
    }

    /** About how many characters the leaves have together. */
    int characters() {
        return characters(leaves);
    }

    /** Counts a number, and each place of a list, as a few. */
    static int characters(List<?> values) {
        return values.stream()
                .mapToInt(value -> value instanceof String text
                        ? OF_EACH + text.length()
                        : value instanceof List<?> list ? characters(list) : OF_EACH)
                .sum();
    }

    /** In a fixed order for each shape. */
    List<Object> leaves() {
        return leaves;
    }

    /**
     * The variables with a {@link VariableValue} for each leaf.
     *
     * @param inspected told the position of each leaf that the compiled text depends on
     */
    Map<String, Object> marked(IntConsumer inspected) {
        return coerced.isEmpty() ? coerced : new Marking(inspected).mapOf(coerced);
    }

    private @Nullable Object shapeOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            // A list, since the leaves are told apart by their order.
            List<@Nullable Object> shapes = new ArrayList<>();
            map.forEach((key, each) -> shapes.add(Map.entry(key, Optional.ofNullable(shapeOf(each)))));
            return shapes;
        }
        if (value instanceof List<?> list && !isLeaf(list)) {
            List<@Nullable Object> shapes = new ArrayList<>();
            list.forEach(each -> shapes.add(shapeOf(each)));
            return shapes;
        }
        if (value == null || value instanceof Boolean) {
            return value;
        }
        leaves.add(value);
        return LEAF;
    }

    private static boolean isLeaf(List<?> list) {
        return !list.isEmpty()
                && list.stream()
                        .allMatch(each -> each != null
                                && !(each instanceof Map)
                                && !(each instanceof List)
                                && !(each instanceof Boolean));
    }

    private static final class Marking {

        private final IntConsumer inspected;
        private int position;

        private Marking(IntConsumer inspected) {
            this.inspected = inspected;
        }

        private Map<String, Object> mapOf(Map<?, ?> map) {
            Map<String, Object> marked = new LinkedHashMap<>();
            map.forEach((key, value) -> marked.put((String) key, of(value)));
            return marked;
        }

        private @Nullable Object of(@Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                return mapOf(map);
            }
            if (value instanceof List<?> list && !isLeaf(list)) {
                List<@Nullable Object> marked = new ArrayList<>();
                list.forEach(each -> marked.add(of(each)));
                return marked;
            }
            return value == null || value instanceof Boolean ? value : new VariableValue(position++, value, inspected);
        }
    }
}
