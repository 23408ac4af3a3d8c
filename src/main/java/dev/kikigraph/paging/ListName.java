package dev.kikigraph.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a list from all others, so that its cursors can be bound to it. Every process gives the same list the same
 * name: the elements of collections are sorted, and nothing is named by a {@code toString} of its own.
 *
 * @param text the parts as JSON
 */
public record ListName(String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The name of the list that these parts make.
     *
     * @param parts null, texts, numbers, Booleans, constants of enums, nodes, other names, and collections or maps
     *     of these
     * @throws IllegalArgumentException if a part is something else
     */
    public static ListName of(@Nullable Object... parts) {
        return new ListName(JSON.writeValueAsString(
                Arrays.stream(parts).map(ListName::canonical).toList()));
    }

    private static @Nullable Object canonical(@Nullable Object part) {
        if (part == null || part instanceof String || part instanceof Number || part instanceof Boolean) {
            return part;
        }
        if (part instanceof Enum<?> constant) {
            return constant.name();
        }
        if (part instanceof Identified identified) {
            return identified.id();
        }
        if (part instanceof ListName name) {
            return name.text;
        }
        if (part instanceof Collection<?> collection) {
            return collection.stream()
                    .map(each -> JSON.writeValueAsString(canonical(each)))
                    .sorted()
                    .toList();
        }
        if (part instanceof Map<?, ?> map) {
            Map<String, List<@Nullable Object>> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(String.valueOf(canonical(key)), single(canonical(value))));
            return sorted;
        }
        throw new IllegalArgumentException(part.getClass() + " has no name that is the same in every process");
    }

    private static List<@Nullable Object> single(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(value);
        return list;
    }
}
