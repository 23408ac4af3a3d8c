package dev.kikigraph.api.http;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.DeadlineException;
import dev.kikigraph.graph.client.GraphUnavailableException;
import dev.kikigraph.graph.client.HeapTooSmallException;
import dev.kikigraph.graph.release.Releases;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.ontology.Ontology;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells ids of nodes from what is none. */
@Component
class KnownIds {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Ontology ontology;
    private final Graph graph;
    private final Releases releases;
    private final Snapshots snapshots;

    KnownIds(Ontology ontology, Graph graph, Releases releases, Snapshots snapshots) {
        this.ontology = ontology;
        this.graph = graph;
        this.releases = releases;
        this.snapshots = snapshots;
    }

    /** Whether it begins as ids of some kind do. */
    boolean canBe(String id) {
        return ontology.typeOfId(id).isPresent();
    }

    /** False too while that cannot be told, since the graph is not read yet. */
    boolean isUnknown(String id) {
        Deadline deadline = Deadline.in(WAIT);
        try {
            return releases.consistently(deadline, release -> snapshots
                    .at(graph.reading(release, deadline))
                    .node(id)
                    .isEmpty());
        } catch (GraphUnavailableException | HeapTooSmallException | DeadlineException e) {
            return false;
        }
    }
}
