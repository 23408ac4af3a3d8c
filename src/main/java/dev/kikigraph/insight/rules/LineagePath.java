package dev.kikigraph.insight.rules;

import dev.kikigraph.insight.snapshot.Arc;
import dev.kikigraph.insight.snapshot.Vertex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path by lineage relationships from a thing to a pillar.
 *
 * @param arcs at least one, from the thing to the pillar
 * @param overriddenBy the first thing on the path that has pillars of its own, this one not among them, so that the
 *     path does not count; null where it counts
 */
public record LineagePath(List<Arc> arcs, @Nullable Vertex overriddenBy) {

    /** Where it starts. */
    public Vertex thing() {
        return arcs.get(0).source();
    }

    /** Where it ends. */
    public Vertex pillar() {
        return arcs.get(arcs.size() - 1).target();
    }

    public boolean overridden() {
        return overriddenBy != null;
    }

    /** Whether one of its relationships is inferred. */
    public boolean inferred() {
        return arcs.stream().anyMatch(Arc::inferred);
    }
}
