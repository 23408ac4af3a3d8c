package dev.kikigraph.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.ReadContext;

/** Degrees of the release that is served, and of one that is being replaced, each read once. */
public final class DegreesByRelease {

    private static final int RELEASES_KEPT = 2;

    private final Graph graph;
    private final Cache<Long, Degrees> degrees =
            Caffeine.newBuilder().maximumSize(RELEASES_KEPT).build();

    public DegreesByRelease(Graph graph) {
        this.graph = graph;
    }

    /** The degrees of the release that is being read. */
    public Degrees at(ReadContext reading) {
        return degrees.get(reading.release(), release -> Degrees.read(graph, reading.deadline()));
    }

    /** To be called where the database is another one, whose releases have the same numbers. */
    public void forget() {
        degrees.invalidateAll();
    }
}
