package dev.kikigraph.insight.search;

import dev.kikigraph.insight.snapshot.Vertex;
import java.util.List;

/** A hit. */
public record SearchEdge(String cursor, Vertex node, MatchKind match, List<Highlight> highlights) {}
