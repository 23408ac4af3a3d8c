package dev.kikigraph.provenance;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sections of all documents by line, and their texts where the operator gives them. Held in memory: an answer with
 * many edges names a section for each, and looking them up in the database took more than twice the time of the query
 * itself.
 */
public final class DocumentIndex {

    /** Of an ontology without documents. */
    public static final DocumentIndex EMPTY = new DocumentIndex(Map.of(), Map.of(), TextAbsence.NO_FOLDER);

    /**
     * The section of a document.
     *
     * @param thingId its id
     * @param heading null where it was lost
     * @param lines as in {@code 16-75}
     */
    public record Section(
            String thingId,
            String nameJa,
            @Nullable String nameEn,
            @Nullable String heading,
            String lines,
            @Nullable String ministryJa,
            @Nullable String ministryEn) {

        /** In Japanese where there is none in English. */
        public String name(String lang) {
            return lang.equals("EN") && nameEn != null ? nameEn : nameJa;
        }

        /** The language of {@link #name}. */
        public String nameLang(String lang) {
            return nameEn == null ? "JA" : lang;
        }

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

    private final Map<String, SourceDocument> texts;
    private final TextAbsence absence;

    /**
     * The index of a release.
     *
     * @param sections those of each document, by its id
     * @param hashes those of the texts of documents, by their ids
     * @param folder where the texts are
     */
    public DocumentIndex(Map<String, List<Section>> sections, Map<String, String> hashes, DocumentFolder folder) {
        this(sections, texts(hashes, folder), folder.absence());
    }

    private DocumentIndex(Map<String, List<Section>> sections, Map<String, SourceDocument> texts, TextAbsence absence) {
        this.texts = texts;
        this.absence = absence;
        sections.forEach((document, all) -> byDocument.put(document, innermost(all)));
    }

    private static Map<String, SourceDocument> texts(Map<String, String> hashes, DocumentFolder folder) {
        Map<String, SourceDocument> byHash = folder.documents(hashes.values());
        Map<String, SourceDocument> texts = new HashMap<>();
        hashes.forEach((document, hash) -> {
            SourceDocument text = byHash.get(hash);
            if (text != null) {
                texts.put(document, text);
            }
        });
        return texts;
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
    public @Nullable Section at(String document, int line) {
        NavigableMap<Integer, @Nullable Section> from = byDocument.get(document);
        return from == null ? null : from.floorEntry(line).getValue();
    }

    /** The innermost sections in which some lines stand, each once, in the order of the document. */
    public List<Section> at(String document, List<LineRange> lines) {
        NavigableMap<Integer, @Nullable Section> from = byDocument.get(document);
        if (from == null) {
            return List.of();
        }
        NavigableMap<Integer, Section> found = new TreeMap<>();
        for (LineRange range : lines) {
            from.subMap(from.floorKey(range.first()), true, range.last(), true).forEach((start, section) -> {
                if (section != null) {
                    found.put(start, section);
                }
            });
        }
        return found.values().stream().distinct().toList();
    }

    /** The text of a document; null where it is not at hand. */
    public @Nullable SourceDocument text(String document) {
        return texts.get(document);
    }

    /** Documents whose text is at hand. */
    public Set<String> withText() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /** Why the text of a document is not at hand; null where it is. */
    public @Nullable TextAbsence textAbsence(String document) {
        return texts.containsKey(document) ? null : absence;
    }
}
