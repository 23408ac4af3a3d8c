package dev.kikigraph.insight.snapshot;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.WarmUp;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DeadlineException;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.HeapTooSmallException;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.release.GraphReplaced;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.query.DocumentIndexes;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The snapshot of the release that is served, and of one that is being replaced. */
@Component
public class Snapshots implements WarmUp {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private static final int RELEASES_KEPT = 2;

    private final Graph graph;
    private final Releases releases;
    private final Ontology ontology;
    private final DocumentIndexes documents;
    private final SnapshotCapacity room;
    private final AsyncCache<Long, Snapshot> snapshots =
            Caffeine.newBuilder().maximumSize(RELEASES_KEPT).buildAsync();

    private volatile @Nullable Loaded loaded;

    /**
     * The newest snapshot.
     *
     * @param things how many nodes it has
     * @param bytes about how much memory it takes
     * @param at when it was read, as in {@link System#currentTimeMillis}
     */
    public record Loaded(long release, long things, long bytes, long at) {}

    Snapshots(Graph graph, Releases releases, Ontology ontology, DocumentIndexes documents) {
        this.graph = graph;
        this.releases = releases;
        this.ontology = ontology;
        this.documents = documents;
        this.room = new SnapshotCapacity(graph);
    }

    /**
     * Snapshot of the release that is read.
     *
     * @throws HeapTooSmallException if the heap has no room for it
     * @throws GraphUnavailableException if it is not loaded in time; it will be later
     */
    public Snapshot at(ReadContext reading) {
        CompletableFuture<Snapshot> loading = snapshots.get(reading.release(), (release, executor) -> load(release));
        try {
            return reading.deadline().await(loading);
        } catch (DeadlineException e) {
            throw new GraphUnavailableException("A new release is being loaded. Try again in a few seconds.", e);
        }
    }

    /** Null where none is in memory. */
    public @Nullable Loaded loaded() {
        return loaded;
    }

    @Override
    public void warmUp() {
        log.info("Reading the graph into memory");
        Deadline deadline = Deadline.never();
        try {
            releases.consistently(deadline, release -> at(graph.reading(release, deadline)));
        } catch (HeapTooSmallException e) {
            log.warn("{}", lacking());
        }
    }

    @EventListener(GraphReplaced.class)
    void forget() {
        loaded = null;
        snapshots.synchronous().invalidateAll();
    }

    @Override
    public @Nullable String lacking() {
        return room.lacking();
    }

    /** On a thread of its own, since whoever asks may have less time than that takes. */
    private CompletableFuture<Snapshot> load(long release) {
        return CompletableFuture.supplyAsync(
                () -> releases.consistently(Deadline.never(), current -> read(release, current)), Snapshots::run);
    }

    private static void run(Runnable loading) {
        Thread thread = new Thread(loading, "snapshot");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized Snapshot read(long release, long current) {
        if (release != current) {
            throw new GraphUnavailableException("A new release is being loaded. Try again in a few seconds.", null);
        }
        long bytes = room.require(release, this::letGo);
        boolean replaces = snapshots.asMap().values().stream().anyMatch(CompletableFuture::isDone);
        Snapshot.Builder builder = new Snapshot.Builder(ontology);
        graph.scan(builder::add, builder::add);
        Snapshot snapshot = builder.build(documents.at(release, Deadline.never()));
        loaded = new Loaded(release, snapshot.nodes().size(), bytes, System.currentTimeMillis());
        if (replaces) {
            log.info("Release {} is served from now on.", release);
        }
        return snapshot;
    }

    /** Who still asks the release before has it in hand. */
    private void letGo() {
        loaded = null;
        snapshots.asMap().values().removeIf(CompletableFuture::isDone);
    }
}
