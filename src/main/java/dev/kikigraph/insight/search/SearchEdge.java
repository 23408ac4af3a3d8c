package dev.kikigraph.insight.search;

import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.List;

/** A hit. */
public record SearchEdge(String cursor, SnapshotNode node, MatchKind match, List<Highlight> highlights) {}
