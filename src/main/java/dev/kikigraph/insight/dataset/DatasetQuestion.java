package dev.kikigraph.insight.dataset;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Question of what is served. */
@Controller
class DatasetQuestion {

    private final Ledger ledger;
    private final Ontology ontology;
    private final Graph graph;

    DatasetQuestion(Ledger ledger, Ontology ontology, Graph graph) {
        this.ledger = ledger;
        this.ontology = ontology;
        this.graph = graph;
    }

    @QueryMapping
    @Nullable
    Dataset dataset(ReadContext reading) {
        return ledger.current(reading.deadline())
                .map(served -> new Dataset(served, ontology, graph, reading))
                .orElse(null);
    }
}
