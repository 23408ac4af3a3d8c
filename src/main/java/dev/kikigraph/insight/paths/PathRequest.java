package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;

/**
 * Request for paths.
 *
 * @param via things that each path must pass
 * @param terrain what may be walked
 */
record PathRequest(SnapshotNode from, SnapshotNode to, int maxLength, List<SnapshotNode> via, PathSubgraph terrain) {}
