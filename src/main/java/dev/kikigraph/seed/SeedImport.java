package dev.kikigraph.seed;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.GraphDifference;
import dev.kikigraph.graph.Ledger;
import dev.kikigraph.graph.NewRelease;
import dev.kikigraph.graph.ProgressListener;
import dev.kikigraph.graph.Release;
import dev.kikigraph.graph.SeedLoad;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import org.springframework.stereotype.Component;

@Component
class SeedImport implements SeedLoad {
    private final Ontology ontology;
    private final Graph graph;
    private final Ledger ledger;

    SeedImport(Ontology ontology, Graph graph, Ledger ledger) {
        this.ontology = ontology;
        this.graph = graph;
        this.ledger = ledger;
    }

    @Override
    public Release ensureLoaded() {
        SeedFiles files = SeedFiles.packaged();
        String hash = files.hash(OntologyFiles.packaged());
        Release current = ledger.current().orElse(null);
        if (current != null && current.seedHash().equals(hash)) {
            return current;
        }
        Seed seed = new SeedReader(ontology).read(files);
        return graph.apply(
                GraphDifference.between(graph.content(), seed.content()),
                new NewRelease(current == null ? 0 : current.number(), seed.contentHash(), hash),
                ProgressListener.NONE);
    }
}
