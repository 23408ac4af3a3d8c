package dev.kikigraph.query;

import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.Statement;
import dev.kikigraph.ontology.Ontology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sections of all documents by line, held in memory: an answer with many edges names a section for each, and looking them up
 * in the database took more than twice the time of the query itself.
 */
public final class SectionIndex {

    /** Of an ontology without documents. */
    public static final SectionIndex EMPTY = new SectionIndex(Map.of());

    private static final String STATEMENT = """
            RETURN COLLECT {
              MATCH (section:Section)-[:PART_OF]->(source:Source)
              OPTIONAL MATCH (section)-[:IN_PART_OF]->(ministry:Agency)
              RETURN [source.id, section.id, section.heading, section.lines, ministry.nameJa, ministry.nameEn]
            }
            """;

    /**
     * The section of a document.
     *
     * @param thingId its id
     * @param heading null where it was lost
     * @param lines as in {@code 16-75}
     */
    public record Section(
            String thingId,
            @Nullable String heading,
            String lines,
            @Nullable String ministryJa,
            @Nullable String ministryEn) {

        int firstLine() {
            return SectionIndex.firstLine(lines);
        }
    }

    private final Map<String, TreeMap<Integer, Section>> byDocument;

    private SectionIndex(Map<String, TreeMap<Integer, Section>> byDocument) {
        this.byDocument = byDocument;
    }

    /** Reads the sections that a graph holds. */
    public static SectionIndex read(Graph graph, Ontology ontology) {
        if (ontology.nodeType("Section").isEmpty()) {
            return EMPTY;
        }
        Map<String, TreeMap<Integer, Section>> byDocument = new HashMap<>();
        List<?> rows = (List<?>) graph.readValue(new Statement(STATEMENT, Map.of()));
        if (rows != null) {
            for (Object row : rows) {
                List<?> values = (List<?>) row;
                Section section = new Section(
                        (String) values.get(1),
                        (String) values.get(2),
                        (String) values.get(3),
                        (String) values.get(4),
                        (String) values.get(5));
                byDocument
                        .computeIfAbsent((String) values.get(0), document -> new TreeMap<>())
                        .put(section.firstLine(), section);
            }
        }
        return new SectionIndex(byDocument);
    }

    /** The section in which a line stands; null where none is known. */
    @Nullable
    Section at(String document, int line) {
        TreeMap<Integer, Section> sections = byDocument.get(document);
        Map.Entry<Integer, Section> entry = sections == null ? null : sections.floorEntry(line);
        return entry == null ? null : entry.getValue();
    }

    /** The first line of {@code 16-20,76}. */
    static int firstLine(String lines) {
        int end = 0;
        while (end < lines.length() && Character.isDigit(lines.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(lines.substring(0, end));
    }
}
