package dev.kikigraph.graph.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Key by which Neo4j keeps a plan: a text, and the types and orders of magnitude of the parameters. So it is planned
 * anew where a list of ten ids becomes one of eleven.
 *
 * @param release data of another release can have it planned anew, too
 */
record PlanKey(String text, List<Kind> parameters, long release) {

    /**
     * @param type null for null
     * @param elements of a list, the type of all its elements; null where they have none in common
     * @param magnitude of a text or a list: 0, 1, and from there a step for each power of ten
     */
    record Kind(@Nullable Class<?> type, @Nullable Class<?> elements, int magnitude) {

        private static Kind of(@Nullable Object value) {
            if (value instanceof String text) {
                return new Kind(String.class, null, magnitudeOf(text.length()));
            }
            if (value instanceof Collection<?> list) {
                return new Kind(Collection.class, common(list), magnitudeOf(list.size()));
            }
            return new Kind(value == null ? null : value.getClass(), null, 0);
        }

        private static @Nullable Class<?> common(Collection<?> list) {
            Class<?> common = null;
            for (Object element : list) {
                Class<?> type = element == null ? Void.class : element.getClass();
                if (common != null && common != type) {
                    return null;
                }
                common = type;
            }
            return common;
        }
    }

    static PlanKey of(Statement statement, long release) {
        List<Kind> kinds = new ArrayList<>(statement.parameters().size());
        for (Object value : statement.parameters().values()) {
            kinds.add(Kind.of(value));
        }
        return new PlanKey(statement.text(), kinds, release);
    }

    /** 0, 1, 2 to 10, 11 to 100, and so on. */
    private static int magnitudeOf(int size) {
        int magnitude = 0;
        for (long most = 0; size > most; most = most == 0 ? 1 : most * 10) {
            magnitude++;
        }
        return magnitude;
    }
}
