package dev.kikigraph.insight.search;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hit.
 *
 * @param owner null for a thing
 */
public record SearchEdge(
        String cursor, SnapshotNode node, @Nullable SnapshotNode owner, MatchKind match, List<Highlight> highlights) {}
