package dev.kikigraph.insight.dataset;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.release.Ledger;
import dev.kikigraph.insight.answer.DomainQuestion;
import dev.kikigraph.ontology.Ontology;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Question of what is served. */
@Component
class DatasetQuestion implements DomainQuestion {

    private final Ledger ledger;
    private final Ontology ontology;
    private final Graph graph;

    DatasetQuestion(Ledger ledger, Ontology ontology, Graph graph) {
        this.ledger = ledger;
        this.ontology = ontology;
        this.graph = graph;
    }

    @Override
    public String field() {
        return "dataset";
    }

    @Override
    public @Nullable Dataset answer(Map<String, Object> arguments, ReadContext reading) {
        return ledger.current()
                .map(served -> new Dataset(served, ontology, graph, reading))
                .orElse(null);
    }
}
