package dev.kikigraph.insight;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.Releases;
import dev.kikigraph.graph.WarmUp;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.query.SectionIndex;
import org.springframework.stereotype.Component;

/** The snapshot of the release that is served, and of one that is being replaced. */
@Component
public class Snapshots implements WarmUp {

    private static final int RELEASES_KEPT = 2;

    private final Graph graph;
    private final Releases releases;
    private final Ontology ontology;
    private final LoadingCache<Long, Snapshot> snapshots;

    Snapshots(Graph graph, Releases releases, Ontology ontology) {
        this.graph = graph;
        this.releases = releases;
        this.ontology = ontology;
        this.snapshots = Caffeine.newBuilder().maximumSize(RELEASES_KEPT).build(release -> read());
    }

    /** @param release number of the release that the graph is at */
    public Snapshot at(long release) {
        return snapshots.get(release);
    }

    @Override
    public void warmUp() {
        releases.consistently(this::at);
    }

    private Snapshot read() {
        Snapshot.Builder builder = new Snapshot.Builder(ontology);
        graph.scan(builder::add, builder::add);
        return builder.build(SectionIndex.read(graph, ontology));
    }
}
