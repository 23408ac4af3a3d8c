package dev.kikigraph.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.DocumentFolder;
import dev.kikigraph.provenance.DocumentIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sections and texts of all documents, kept for the release that is served and one that is being replaced. */
public final class DocumentIndexes {

    private static final String SOURCES =
            "RETURN COLLECT { MATCH (source:Source) RETURN [source.id, source.contentHash] }";

    private static final String SECTIONS = """
            RETURN COLLECT {
              MATCH (section:Section)-[:PART_OF]->(source:Source)
              OPTIONAL MATCH (section)-[:IN_PART_OF]->(ministry:Agency)
              RETURN [source.id, section.id, section.nameJa, section.nameEn, section.heading, section.lines,
                      ministry.nameJa, ministry.nameEn]
            }
            """;

    private static final int RELEASES_KEPT = 2;

    private final Graph graph;
    private final Ontology ontology;
    private final DocumentFolder folder;
    private final Cache<Long, DocumentIndex> indexes =
            Caffeine.newBuilder().maximumSize(RELEASES_KEPT).build();

    public DocumentIndexes(Graph graph, Ontology ontology, DocumentFolder folder) {
        this.graph = graph;
        this.ontology = ontology;
        this.folder = folder;
    }

    /** The sections of the release that is being read. */
    public DocumentIndex at(long release, Deadline deadline) {
        return indexes.get(release, number -> read(deadline));
    }

    /** To be called where the database is another one, whose releases have the same numbers. */
    public void forget() {
        indexes.invalidateAll();
    }

    private DocumentIndex read(Deadline deadline) {
        if (ontology.nodeType("Section").isEmpty()) {
            return DocumentIndex.EMPTY;
        }
        Map<String, List<DocumentIndex.Section>> sections = new HashMap<>();
        for (List<?> row : rows(SECTIONS, deadline)) {
            sections.computeIfAbsent((String) row.get(0), document -> new ArrayList<>())
                    .add(new DocumentIndex.Section(
                            (String) row.get(1),
                            (String) row.get(2),
                            (String) row.get(3),
                            (String) row.get(4),
                            (String) row.get(5),
                            (String) row.get(6),
                            (String) row.get(7)));
        }
        Map<String, String> hashes = new HashMap<>();
        rows(SOURCES, deadline).forEach(row -> hashes.put((String) row.get(0), (String) row.get(1)));
        return new DocumentIndex(sections, hashes, folder);
    }

    private List<List<?>> rows(String statement, Deadline deadline) {
        List<List<?>> rows = new ArrayList<>();
        if (graph.readValue(new Statement(statement, Map.of()), deadline) instanceof List<?> found) {
            found.forEach(row -> rows.add((List<?>) row));
        }
        return rows;
    }
}
