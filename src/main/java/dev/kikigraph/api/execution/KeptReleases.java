package dev.kikigraph.api.execution;

import dev.kikigraph.graph.release.GraphReplaced;
import dev.kikigraph.query.DegreesByRelease;
import dev.kikigraph.query.DocumentIndexes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has forgotten what the compiler keeps of releases by their numbers, where the graph was replaced. */
@Component
class KeptReleases {

    private final DocumentIndexes documents;
    private final DegreesByRelease degrees;

    KeptReleases(DocumentIndexes documents, DegreesByRelease degrees) {
        this.documents = documents;
        this.degrees = degrees;
    }

    @EventListener(GraphReplaced.class)
    void forget() {
        documents.forget();
        degrees.forget();
    }
}
