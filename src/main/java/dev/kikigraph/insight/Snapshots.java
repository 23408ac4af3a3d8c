package dev.kikigraph.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.HeapRoom;
import dev.kikigraph.graph.HeapTooSmallException;
import dev.kikigraph.graph.Releases;
import dev.kikigraph.graph.WarmUp;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.query.SectionIndex;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The snapshot of the release that is served, and of one that is being replaced. */
@Component
public class Snapshots implements WarmUp {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private static final int RELEASES_KEPT = 2;

    /** Of a node or relationship with all that is derived from it, in bytes, as measured. */
    private static final long HEAP_PER_ELEMENT = 470;

    private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

    private final Graph graph;
    private final Releases releases;
    private final Ontology ontology;
    private final Cache<Long, Snapshot> snapshots =
            Caffeine.newBuilder().maximumSize(RELEASES_KEPT).build();

    private volatile @Nullable Refusal refusal;

    /** @param at on the clock of {@link System#nanoTime} */
    private record Refusal(long release, HeapTooSmallException because, long at) {

        boolean holdsFor(long asked) {
            return release == asked && System.nanoTime() - at < PATIENCE;
        }
    }

    Snapshots(Graph graph, Releases releases, Ontology ontology) {
        this.graph = graph;
        this.releases = releases;
        this.ontology = ontology;
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
        Refusal last = refusal;
        return last == null
                ? null
                : "Domain questions are not answered, but everything else is: "
                        + last.because().text();
    }

    private synchronized Snapshot read(long release) {
        Snapshot known = snapshots.getIfPresent(release);
        if (known != null) {
            return known;
        }
        requireRoom(release);
        Snapshot.Builder builder = new Snapshot.Builder(ontology);
        graph.scan(builder::add, builder::add);
        Snapshot read = builder.build(SectionIndex.read(graph, ontology));
        snapshots.put(release, read);
        return read;
    }

    /** Lets go of the release before, where both do not fit; who still asks it has it in hand. */
    private void requireRoom(long release) {
        Refusal last = refusal;
        if (last != null && last.holdsFor(release)) {
            throw last.because();
        }
        long needed = graph.size() * HEAP_PER_ELEMENT;
        if (!HeapRoom.has(needed)) {
            snapshots.invalidateAll();
        }
        try {
            HeapRoom.require("the copy of the graph that domain questions are answered from", needed);
            refusal = null;
        } catch (HeapTooSmallException e) {
            refusal = new Refusal(release, e, System.nanoTime());
            throw e;
        }
    }
}
