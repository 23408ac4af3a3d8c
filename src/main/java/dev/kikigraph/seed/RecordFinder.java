package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.seed.yaml.Place;
import dev.kikigraph.seed.yaml.YamlReader;
import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the records in the files, the lists of lines that are excused, and the words that people search for. */
final class RecordFinder {

    private static final String DOCUMENT = "document";

    private final Ontology ontology;
    private final Problems problems;
    private final NearestName nearest;
    private final Map<String, ExcuseReader> excuses = new LinkedHashMap<>();
    private final SearchWordsReader searchWords;
    private final ForeignFields foreign;
    private final Map<String, List<RecordPart>> parts = new LinkedHashMap<>();
    private boolean complete = true;

    RecordFinder(ReaderState reading) {
        this.ontology = reading.ontology();
        this.problems = reading.problems();
        this.nearest = reading.nearest();
        for (Excuse.From from : Excuse.From.values()) {
            excuses.put(from.key(), new ExcuseReader(from, reading));
        }
        this.searchWords = new SearchWordsReader(reading);
        this.foreign = new ForeignFields(reading);
    }

    void read(SeedFile file) {
        int[] found = {0};
        YamlValue value = YamlReader.read(file.name(), file.content(), (place, message) -> {
            found[0]++;
            problems.add(place, "", "%s", message);
        });
        if (value == null) {
            complete &= found[0] == 0;
        } else if (value instanceof Entries entries) {
            String document = document(entries);
            entries.entries().forEach((id, entry) -> readRecord(id, entry, document));
        } else {
            problems.add(value.place(), "", "is %s; a file holds records, each under its id", value.kind());
        }
    }

    /** By id, in the order of files and lines. */
    Map<String, List<RecordPart>> parts() {
        return parts;
    }

    /** Of the things that some file defines. */
    List<String> homes() {
        return parts.entrySet().stream()
                .filter(record -> record.getValue().stream().anyMatch(RecordPart::isHome))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether every file could be read to its end; if not, what an id refers to may stand in one of them. */
    boolean isComplete() {
        return complete;
    }

    private @Nullable String document(Entries file) {
        Entry entry = file.entries().get(DOCUMENT);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Text text && !text.text().isEmpty()) {
            return EvidenceReader.slug(text.text());
        }
        problems.add(
                entry.keyPlace(),
                DOCUMENT,
                "is %s; write the slug of a source",
                entry.value().kind());
        return null;
    }

    private void readRecord(String id, Entry entry, @Nullable String document) {
        if (id.equals(DOCUMENT)) {
            return;
        }
        ExcuseReader excuse = excuses.get(id);
        if (excuse != null) {
            excuse.read(entry.value(), document);
            return;
        }
        if (id.equals(SearchWordsReader.KEY)) {
            searchWords.read(entry.value());
            return;
        }
        NodeType type = type(id, entry);
        if (type == null) {
            return;
        }
        if (!(entry.value() instanceof Entries fields)) {
            problems.add(
                    entry.keyPlace(),
                    id,
                    "is %s; a record is a map of fields, indented below its id",
                    entry.value().kind());
            return;
        }
        parts.computeIfAbsent(id, i -> new ArrayList<>())
                .add(new RecordPart(id, type, fields, entry.keyPlace(), document));
    }

    private @Nullable NodeType type(String id, Entry entry) {
        Place place = entry.keyPlace();
        Optional<String> prefix = Ontology.prefixOfId(id);
        if (prefix.isEmpty()) {
            problems.add(
                    place,
                    id,
                    foreign.isField(id)
                            ? "is a field in the place of a record; indent it by two spaces below its record%s"
                            : "is no id; a record begins with an id such as program:my-programme%s",
                    KeyHints.commaHint(entry));
            return null;
        }
        NodeType type = ontology.typeOfId(id).orElse(null);
        if (type == null) {
            problems.add(place, id, "%s", unknownPrefix(prefix.get(), ontology, nearest));
            return null;
        }
        if (type.kind() == NodeType.Kind.OWNED) {
            problems.add(place, id, "is a %s, which stands inside the thing that owns it", type.name());
            return null;
        }
        if (!Ids.isSlug(Ids.slug(id))) {
            problems.add(place, id, "is no id; after the colon stand %s", Ids.SLUG_FORM);
            return null;
        }
        return type;
    }

    static String unknownPrefix(String prefix, Ontology ontology, NearestName nearest) {
        List<String> prefixes = ontology.nodeTypes().stream()
                .filter(t -> t.kind() == NodeType.Kind.THING)
                .flatMap(t -> t.prefixes().stream())
                .toList();
        String hint = nearest.hint(prefix, prefixes);
        return "begins with " + prefix + ":, which no type has"
                + (hint.isEmpty() ? "; there are " + String.join(", ", prefixes) : hint);
    }
}
