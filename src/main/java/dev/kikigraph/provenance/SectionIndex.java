package dev.kikigraph.provenance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sections of all documents by line, held in memory: an answer with many edges names a section for each, and
 * looking them up in the database took more than twice the time of the query itself.
 */
public final class SectionIndex {

    /** Of an ontology without documents. */
    public static final SectionIndex EMPTY = new SectionIndex(Map.of());

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
    public SectionIndex(Map<String, List<Section>> sections) {
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

    /** The innermost section in which a line stands; null where it stands in none. */
    @Nullable
    Section at(String document, int line) {
        NavigableMap<Integer, @Nullable Section> from = byDocument.get(document);
        return from == null ? null : from.floorEntry(line).getValue();
    }
}
