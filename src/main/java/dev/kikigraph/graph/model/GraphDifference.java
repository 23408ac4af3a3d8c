package dev.kikigraph.graph.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes that turn one content of the graph into another. Everything is in the order of ids. */
public record GraphDifference(Changes<StoredNode> nodes, Changes<StoredRelationship> relationships) {

    /**
     * Changes of all nodes, or of all relationships.
     *
     * @param removed as they stood
     * @param created a relationship that runs between other nodes than before, or is of another type, is removed and
     *     created
     */
    public record Changes<T>(List<T> created, List<Change<T>> changed, List<T> removed) {

        public int count() {
            return created.size() + changed.size() + removed.size();
        }
    }

    /**
     * A node or relationship that is in both contents, and not the same.
     *
     * @param properties empty where only the labels of a node differ
     */
    public record Change<T>(T from, T to, List<PropertyChange> properties) {}

    /**
     * A property that differs.
     *
     * @param from null where the property is new
     * @param to null where the property is gone
     */
    public record PropertyChange(
            String key, @Nullable Object from, @Nullable Object to) {}

    public static GraphDifference between(GraphContent from, GraphContent to) {
        return new GraphDifference(
                changes(from.nodes(), to.nodes(), StoredNode::properties, GraphDifference::sameLabels, (a, b) -> true),
                changes(
                        from.relationships(),
                        to.relationships(),
                        StoredRelationship::properties,
                        (a, b) -> true,
                        GraphDifference::samePlace));
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    /** How many nodes and relationships differ. */
    public int count() {
        return nodes.count() + relationships.count();
    }

    private static boolean sameLabels(StoredNode from, StoredNode to) {
        return from.labels().equals(to.labels());
    }

    private static boolean samePlace(StoredRelationship from, StoredRelationship to) {
        return from.type().equals(to.type())
                && from.source().equals(to.source())
                && from.target().equals(to.target());
    }

    /**
     * @param sameRest whether two agree apart from their properties
     * @param changeable whether the first can be changed into the second, or must make room for it
     */
    private static <T> Changes<T> changes(
            Map<String, T> from,
            Map<String, T> to,
            Function<T, Map<String, Object>> properties,
            BiPredicate<T, T> sameRest,
            BiPredicate<T, T> changeable) {
        Set<String> ids = new TreeSet<>(from.keySet());
        ids.addAll(to.keySet());
        List<T> created = new ArrayList<>();
        List<Change<T>> changed = new ArrayList<>();
        List<T> removed = new ArrayList<>();
        for (String id : ids) {
            T before = from.get(id);
            T after = to.get(id);
            if (before == null || after == null || !changeable.test(before, after)) {
                addIfPresent(removed, before);
                addIfPresent(created, after);
                continue;
            }
            List<PropertyChange> differing = differing(properties.apply(before), properties.apply(after));
            if (!differing.isEmpty() || !sameRest.test(before, after)) {
                changed.add(new Change<>(before, after, differing));
            }
        }
        return new Changes<>(List.copyOf(created), List.copyOf(changed), List.copyOf(removed));
    }

    private static <T> void addIfPresent(List<T> list, @Nullable T item) {
        if (item != null) {
            list.add(item);
        }
    }

    private static List<PropertyChange> differing(Map<String, Object> from, Map<String, Object> to) {
        Set<String> keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        return keys.stream()
                .map(key -> new PropertyChange(key, from.get(key), to.get(key)))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .sorted(Comparator.comparing(PropertyChange::key))
                .toList();
    }
}
