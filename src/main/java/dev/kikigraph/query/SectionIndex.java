package dev.kikigraph.query;

import dev.kikigraph.graph.Deadline;
import dev.kikigraph.graph.Graph;
import dev.kikigraph.graph.Statement;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.provenance.LineRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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

        /** Null where there is none. */
        public @Nullable String ministry(String lang) {
            return lang.equals("EN") ? ministryEn : ministryJa;
        }

        /** The language of {@link #ministry}; null where there is none. */
        public @Nullable String ministryLang(String lang) {
            return ministry(lang) == null ? null : lang;
        }

        private int length() {
            return LineRange.parse(lines).stream().mapToInt(LineRange::length).sum();
        }
    }

    /** By document, the innermost section from a line on until the next key; null where no section is. */
    private final Map<String, NavigableMap<Integer, @Nullable Section>> byDocument = new HashMap<>();

    /** @param sections those of each document, by its id */
    SectionIndex(Map<String, List<Section>> sections) {
        sections.forEach((document, all) -> byDocument.put(document, innermost(all)));
    }

    /** The longest are laid first, and the shorter over them. */
    private static NavigableMap<Integer, @Nullable Section> innermost(List<Section> sections) {
        NavigableMap<Integer, @Nullable Section> from = new TreeMap<>();
        from.put(0, null);
        sections.stream()
                .sorted(Comparator.comparingInt(Section::length).reversed().thenComparing(Section::thingId))
                .forEach(section -> LineRange.parse(section.lines()).forEach(range -> lay(section, range, from)));
        return from;
    }

    private static void lay(Section section, LineRange range, NavigableMap<Integer, @Nullable Section> from) {
        int next = range.last() + 1;
        if (!from.containsKey(next)) {
            from.put(next, from.floorEntry(next).getValue());
        }
        from.subMap(range.first(), next).clear();
        from.put(range.first(), section);
    }

    /** Reads the sections that a graph holds. */
    public static SectionIndex read(Graph graph, Ontology ontology, Deadline deadline) {
        if (ontology.nodeType("Section").isEmpty()) {
            return EMPTY;
        }
        Map<String, List<Section>> sections = new HashMap<>();
        List<?> rows = (List<?>) graph.readValue(new Statement(STATEMENT, Map.of()), deadline);
        if (rows != null) {
            for (Object row : rows) {
                List<?> values = (List<?>) row;
                sections.computeIfAbsent((String) values.get(0), document -> new ArrayList<>())
                        .add(new Section(
                                (String) values.get(1),
                                (String) values.get(2),
                                (String) values.get(3),
                                (String) values.get(4),
                                (String) values.get(5)));
            }
        }
        return new SectionIndex(sections);
    }

    /** The innermost section in which a line stands; null where it stands in none. */
    @Nullable
    Section at(String document, int line) {
        NavigableMap<Integer, @Nullable Section> from = byDocument.get(document);
        return from == null ? null : from.floorEntry(line).getValue();
    }
}
