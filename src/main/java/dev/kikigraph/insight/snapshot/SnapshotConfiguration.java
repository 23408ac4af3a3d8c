package dev.kikigraph.insight.snapshot;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.DocumentFolder;
import dev.kikigraph.query.DocumentIndexes;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sections and texts of documents, shared by snapshots and compiled queries. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    @Bean
    DocumentIndexes documentIndexes(
            Graph graph, Ontology ontology, @Value("${kikigraph.documents:#{null}}") @Nullable Path folder) {
        return new DocumentIndexes(graph, ontology, new DocumentFolder(folder));
    }
}
