package dev.kikigraph.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.SectionIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sections of all documents, kept for the release that is served and one that is being replaced. */
public final class Sections {

    private static final String STATEMENT = """
            RETURN COLLECT {
              MATCH (section:Section)-[:PART_OF]->(source:Source)
              OPTIONAL MATCH (section)-[:IN_PART_OF]->(ministry:Agency)
              RETURN [source.id, section.id, section.heading, section.lines, ministry.nameJa, ministry.nameEn]
            }
            """;

    private static final int RELEASES_KEPT = 2;

    private final Graph graph;
    private final Ontology ontology;
    private final Cache<Long, SectionIndex> indexes =
            Caffeine.newBuilder().maximumSize(RELEASES_KEPT).build();

    public Sections(Graph graph, Ontology ontology) {
        this.graph = graph;
        this.ontology = ontology;
    }

    /** The sections of the release that is being read. */
    public SectionIndex at(long release, Deadline deadline) {
        return indexes.get(release, number -> read(deadline));
    }

    private SectionIndex read(Deadline deadline) {
        if (ontology.nodeType("Section").isEmpty()) {
            return SectionIndex.EMPTY;
        }
        Map<String, List<SectionIndex.Section>> sections = new HashMap<>();
        List<?> rows = (List<?>) graph.readValue(new Statement(STATEMENT, Map.of()), deadline);
        if (rows != null) {
            for (Object row : rows) {
                List<?> values = (List<?>) row;
                sections.computeIfAbsent((String) values.get(0), document -> new ArrayList<>())
                        .add(new SectionIndex.Section(
                                (String) values.get(1),
                                (String) values.get(2),
                                (String) values.get(3),
                                (String) values.get(4),
                                (String) values.get(5)));
            }
        }
        return new SectionIndex(sections);
    }
}
