package dev.kikigraph.seed.verify;

import dev.kikigraph.graph.model.StoredNode;
import dev.kikigraph.graph.model.StoredRelationship;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.DocumentFolder;
import dev.kikigraph.provenance.DocumentIndex;
import dev.kikigraph.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which part of a document lines stand: the ministry's to which their innermost section belongs. */
final class DocumentParts {

    private static final String PART_OF = "PART_OF";
    private static final String IN_PART_OF = "IN_PART_OF";

    /** Of what stands before the first ministry's part. */
    private static final String OUTSIDE = "No ministry's part";

    private final DocumentIndex sections;

    DocumentParts(Seed seed) {
        Map<String, StoredNode> nodes = seed.content().nodes();
        Map<String, StoredNode> ministries = new HashMap<>();
        ofType(seed, IN_PART_OF).forEach(part -> ministries.put(part.source(), nodes.get(part.target())));
        Map<String, List<DocumentIndex.Section>> byDocument = new HashMap<>();
        for (StoredRelationship part : ofType(seed, PART_OF)) {
            StoredNode section = nodes.get(part.source());
            if (part.target().startsWith(Citation.SOURCE)
                    && section != null
                    && section.properties().get("lines") instanceof String lines) {
                StoredNode ministry = ministries.get(section.id());
                byDocument
                        .computeIfAbsent(part.target(), document -> new ArrayList<>())
                        .add(new DocumentIndex.Section(
                                section.id(),
                                String.valueOf(text(section, StoredKeys.japanese("name"))),
                                text(section, StoredKeys.english("name")),
                                text(section, "heading"),
                                lines,
                                text(ministry, StoredKeys.japanese("name")),
                                text(ministry, StoredKeys.english("name"))));
            }
        }
        this.sections = new DocumentIndex(byDocument, Map.of(), new DocumentFolder(null));
    }

    private static List<StoredRelationship> ofType(Seed seed, String type) {
        return seed.content().relationships().values().stream()
                .filter(relationship -> relationship.type().equals(type))
                .toList();
    }

    private static @Nullable String text(@Nullable StoredNode node, String key) {
        return node != null && node.properties().get(key) instanceof String text ? text : null;
    }

    /** Id of the innermost section; empty where there is none. */
    String section(String source, int line) {
        DocumentIndex.Section section = sections.at(source, line);
        return section == null ? "" : section.thingId();
    }

    /** The heading of the innermost section; null where there is none. */
    @Nullable
    String heading(String source, int line) {
        DocumentIndex.Section section = sections.at(source, line);
        return section == null ? null : section.heading();
    }

    /** English name of the part. */
    String name(String source, int line) {
        DocumentIndex.Section section = sections.at(source, line);
        String ministry = section == null ? null : section.ministry("EN");
        return ministry == null ? OUTSIDE : ministry;
    }

    /** Sentences by the names of the parts, in the order of the document. */
    Map<String, List<ToldSentence>> group(String source, List<ToldSentence> sentences) {
        Map<String, List<ToldSentence>> parts = new LinkedHashMap<>();
        sentences.forEach(sentence -> parts.computeIfAbsent(name(source, sentence.line()), name -> new ArrayList<>())
                .add(sentence));
        return parts;
    }
}
