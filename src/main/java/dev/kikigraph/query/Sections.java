package dev.kikigraph.query;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.client.Deadline;
import dev.kikigraph.graph.client.Statement;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.SectionIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the sections of all documents from a graph. */
public final class Sections {

    private static final String STATEMENT = """
            RETURN COLLECT {
              MATCH (section:Section)-[:PART_OF]->(source:Source)
              OPTIONAL MATCH (section)-[:IN_PART_OF]->(ministry:Agency)
              RETURN [source.id, section.id, section.heading, section.lines, ministry.nameJa, ministry.nameEn]
            }
            """;

    private Sections() {}

    /** Reads the sections that a graph holds. */
    public static SectionIndex read(Graph graph, Ontology ontology, Deadline deadline) {
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
