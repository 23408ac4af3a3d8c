package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.Vertex;
import java.util.List;

/**
 * Request for paths.
 *
 * @param via things that each path must pass
 * @param terrain what may be walked
 */
record PathRequest(Vertex from, Vertex to, int maxLength, List<Vertex> via, Terrain terrain) {}
