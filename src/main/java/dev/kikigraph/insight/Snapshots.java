package dev.kikigraph.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.HeapTooSmallException;
import dev.kikigraph.graph.Releases;
import dev.kikigraph.graph.WarmUp;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.query.SectionIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The snapshot of the release that is served, and of one that is being replaced. */
@Component
public class Snapshots implements WarmUp {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private static final int RELEASES_KEPT = 2;

    private final Graph graph;
    private final Releases releases;
    private final Ontology ontology;
    private final SnapshotRoom room;
    private final Cache<Long, Snapshot> snapshots =
            Caffeine.newBuilder().maximumSize(RELEASES_KEPT).build();

    Snapshots(Graph graph, Releases releases, Ontology ontology) {
        this.graph = graph;
        this.releases = releases;
        this.ontology = ontology;
        this.room = new SnapshotRoom(graph);
    }

    /**
     * @param release number of the release that the graph is at
     * @throws HeapTooSmallException if the heap has no room for it
     */
    public Snapshot at(long release) {
        Snapshot known = snapshots.getIfPresent(release);
        return known == null ? read(release) : known;
    }

    @Override
    public void warmUp() {
        try {
            releases.consistently(this::at);
        } catch (HeapTooSmallException e) {
            log.warn("{}", lacking());
        }
    }

    @Override
    public @Nullable String lacking() {
        return room.lacking();
    }

    private synchronized Snapshot read(long release) {
        Snapshot known = snapshots.getIfPresent(release);
        if (known != null) {
            return known;
        }
        // Who still asks the release before has it in hand.
        room.require(release, snapshots::invalidateAll);
        Snapshot.Builder builder = new Snapshot.Builder(ontology);
        graph.scan(builder::add, builder::add);
        Snapshot read = builder.build(SectionIndex.read(graph, ontology));
        snapshots.put(release, read);
        return read;
    }
}
