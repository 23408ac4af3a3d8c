package dev.kikigraph.seed;

import dev.kikigraph.problem.NearestName;
import dev.kikigraph.provenance.Citation;
import dev.kikigraph.seed.yaml.Place;
import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Items;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads evidence in all its forms: {@code 18}, {@code 16-20, 76}, and lists of these with fields and documents. */
final class EvidenceReader {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");
    private static final Set<String> KEYS = Set.of("lines", "fields", "document");
    private static final String FORMS = "; lines are written as 18, 16-20 or 51, 53-60";

    private final Problems problems;
    private final NearestName nearest;

    EvidenceReader(Problems problems, NearestName nearest) {
        this.problems = problems;
        this.nearest = nearest;
    }

    /** Whether a list is one of evidence rather than of relationships. */
    static boolean isEvidence(Items items) {
        return items.items().stream()
                .allMatch(item -> item instanceof Entries entries
                        && entries.entries().containsKey("lines")
                        && KEYS.containsAll(entries.entries().keySet()));
    }

    /**
     * @param document that of the file; null where the file names none
     * @param fields those that the thing proved can have
     */
    List<SeedEvidence> read(YamlValue value, @Nullable String document, String path, Set<String> fields) {
        List<SeedEvidence> evidence = new ArrayList<>();
        if (value instanceof Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                readOne(items.items().get(i), document, path + "[" + i + "]", fields, evidence);
            }
        } else {
            readOne(value, document, path, fields, evidence);
        }
        return evidence;
    }

    private void readOne(
            YamlValue value, @Nullable String document, String path, Set<String> fields, List<SeedEvidence> into) {
        if (value instanceof Text text) {
            add(text, document, List.of(), path, into);
        } else if (value instanceof Entries entries) {
            readEntries(entries, document, path, fields, into);
        } else {
            problems.add(value.place(), path, "is a list inside a list" + FORMS);
        }
    }

    private void readEntries(
            Entries entries, @Nullable String document, String path, Set<String> known, List<SeedEvidence> into) {
        entries.entries().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                problems.add(
                        entry.keyPlace(), path, "has the unknown key %s; evidence has lines, fields and document", key);
            }
        });
        Entry lines = entries.entries().get("lines");
        if (lines == null || !(lines.value() instanceof Text text)) {
            problems.add(entries.place(), path, "has no lines; write { lines: 16-20, fields: [name] }");
            return;
        }
        Entry other = entries.entries().get("document");
        String named = other != null && other.value() instanceof Text name ? slug(name.text()) : document;
        add(text, named, fields(entries.entries().get("fields"), path, known), path, into);
    }

    private List<String> fields(@Nullable Entry entry, String path, Set<String> known) {
        if (entry == null) {
            return List.of();
        }
        List<YamlValue> items = entry.value() instanceof Items list ? list.items() : List.of(entry.value());
        List<String> fields = new ArrayList<>();
        for (YamlValue item : items) {
            if (!(item instanceof Text text) || text.text().isEmpty()) {
                problems.add(item.place(), path, "names no field; write fields: [name, summary]");
            } else if (!known.contains(text.text())) {
                problems.add(
                        item.place(),
                        path,
                        "says that it proves the field %s, which is not there%s",
                        text.text(),
                        nearest.hint(text.text(), known));
            } else {
                fields.add(text.text());
            }
        }
        return fields;
    }

    private void add(Text lines, @Nullable String document, List<String> fields, String path, List<SeedEvidence> into) {
        if (document == null) {
            problems.add(
                    lines.place(),
                    path,
                    "gives lines of no document; begin the file with document: and the slug of a source");
            return;
        }
        SeedEvidence evidence = lines(lines.text(), document, fields, lines.place(), path);
        if (evidence != null) {
            into.add(evidence);
        }
    }

    /**
     * Reads lines such as {@code 16-20, 76}.
     *
     * @return null where they cannot be read, which is then a problem already
     */
    @Nullable
    SeedEvidence lines(String text, String document, List<String> fields, Place place, String path) {
        List<String> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                problems.add(place, path, "\"%s\" is no line number%s", part.strip(), FORMS);
                return null;
            }
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            if (!isInOrder(from, to, place, path)) {
                return null;
            }
            ranges.add(from == to ? String.valueOf(from) : from + "-" + to);
        }
        return new SeedEvidence(new Citation(document, String.join(",", ranges), fields), place, path);
    }

    private boolean isInOrder(int from, int to, Place place, String path) {
        if (from == 0) {
            problems.add(place, path, "names line 0; lines are counted from 1");
        } else if (from > to) {
            problems.add(place, path, "names the lines %d-%d, which end before they begin", from, to);
        }
        return from > 0 && from <= to;
    }

    /** A document may be named by its id or its slug. */
    static String slug(String document) {
        return document.startsWith(Citation.SOURCE) ? document.substring(Citation.SOURCE.length()) : document;
    }
}
