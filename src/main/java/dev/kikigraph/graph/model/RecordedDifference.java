package dev.kikigraph.graph.model;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a release, read back from the ledger: enough to undo it, so that from what the graph holds now one gets
 * what it held before.
 *
 * @param nodes by id of the node
 * @param relationships by id of the relationship
 * @param derived by id of a thing: by how much what is effective for it differs, where that is more than nothing. What
 *     it is now is recomputed; the numbers of several releases add up
 * @param size length of the entry in characters
 */
public record RecordedDifference(
        long release,
        Map<String, NodeEntry> nodes,
        Map<String, RelationshipEntry> relationships,
        Map<String, Long> derived,
        int size) {

    /**
     * A node that a release created, changed or removed.
     *
     * @param labels of the node
     * @param existed whether it was there before the release
     * @param exists whether it is there since
     * @param before what its properties were: all of them where it was removed, else those that were changed, null for
     *     one that was new
     */
    public record NodeEntry(
            Set<String> labels, boolean existed, boolean exists, Map<String, @Nullable Object> before) {}

    /**
     * A relationship that a release created, changed or removed.
     *
     * @param from between what it ran before the release; null where it was not there
     * @param to between what it has run since; null where it is not there
     * @param before as for a node; all properties where it ran between other nodes before
     */
    public record RelationshipEntry(
            @Nullable Place from, @Nullable Place to, Map<String, @Nullable Object> before) {

        /** Whether {@code before} holds every property. */
        public boolean complete() {
            return from != null && !from.equals(to);
        }
    }

    /**
     * Where a relationship runs.
     *
     * @param type such as {@code FEEDS}
     * @param source id of the start node
     * @param target id of the end node
     */
    public record Place(String type, String source, String target) {}
}
