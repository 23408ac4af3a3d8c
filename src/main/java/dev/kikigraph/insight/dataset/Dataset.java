package dev.kikigraph.insight.dataset;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.graph.release.Release;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The answer: what is served, from which release. What is not selected is not read. */
public final class Dataset {

    private static final String SOURCES = """
            RETURN COLLECT {
              MATCH (source:Source)
              RETURN {thingId: source.id, name: source.nameJa, contentHash: source.contentHash, lineCount: source.lineCount}
              ORDER BY source.id
            }
            """;

    private static final String COUNTS = """
            RETURN COLLECT {
              UNWIND $types AS type
              RETURN {type: type, count: COUNT { MATCH (node:Node) WHERE type IN labels(node) }}
            }
            """;

    private final Release served;
    private final Ontology ontology;
    private final Graph graph;
    private final ReadContext reading;

    Dataset(Release served, Ontology ontology, Graph graph, ReadContext reading) {
        this.served = served;
        this.ontology = ontology;
        this.graph = graph;
        this.reading = reading;
    }

    public long release() {
        return served.number();
    }

    public String contentHash() {
        return served.contentHash();
    }

    public String loadedAt() {
        return served.createdAt().toString();
    }

    public long things() {
        return served.things();
    }

    public long owned() {
        return served.owned();
    }

    public long relationships() {
        return served.relationships();
    }

    /** Maps of the fields of the type {@code DatasetSource}. */
    public List<?> sources() {
        return read(new Statement(SOURCES, Map.of()));
    }

    /** Maps of the fields of the type {@code TypeCount}. */
    public List<?> counts() {
        List<String> types = ontology.nodeTypes().stream().map(NodeType::name).toList();
        return read(new Statement(COUNTS, Map.of("types", types)));
    }

    private List<?> read(Statement statement) {
        return (List<?>) Objects.requireNonNull(graph.readValue(statement, reading));
    }
}
