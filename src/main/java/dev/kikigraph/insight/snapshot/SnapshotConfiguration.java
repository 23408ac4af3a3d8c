package dev.kikigraph.insight.snapshot;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.query.Sections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sections of documents, shared by snapshots and compiled queries. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    @Bean
    Sections sections(Graph graph, Ontology ontology) {
        return new Sections(graph, ontology);
    }
}
