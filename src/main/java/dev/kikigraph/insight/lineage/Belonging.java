package dev.kikigraph.insight.lineage;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import org.jspecify.annotations.Nullable;

/**
 * Statement that a thing belongs to a group.
 *
 * @param through what is said to belong to it and hands it down; null where it is said of the thing itself
 */
record Belonging(SnapshotNode key, @Nullable SnapshotNode through) {}
