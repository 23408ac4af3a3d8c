package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of lines that are excused: {@code 20, 24-26: LABEL}, or {@code 325: { reason: PUBLICITY, note: … }}. They
 * are no part of the graph.
 */
final class ExcuseReader {

    private static final Set<String> KEYS = Set.of("reason", "note");
    private static final String FORM = "; write the lines, a colon and the reason: 20, 24-26: LABEL";

    private final Excuse.From from;
    private final List<String> reasons;
    private final ReaderState reading;
    private final Problems problems;

    ExcuseReader(Excuse.From from, ReaderState reading) {
        this.from = from;
        this.reasons = ExcuseReason.of(from);
        this.reading = reading;
        this.problems = reading.problems();
    }

    void read(YamlValue value, @Nullable String document) {
        if (!(value instanceof Entries entries)) {
            problems.add(value.place(), from.key(), "is %s%s", value.kind(), FORM);
            return;
        }
        entries.entries().forEach((lines, entry) -> readLines(lines, entry, document));
    }

    private void readLines(String lines, Entry entry, @Nullable String document) {
        String path = from.key() + "." + lines;
        List<SeedEvidence> evidence =
                reading.evidence().read(new Text(lines, entry.keyPlace()), document, path, Set.of());
        ExcuseReason reason = reason(entry, path);
        String note = entry.value() instanceof Entries fields ? note(fields, path) : null;
        if (reason != null) {
            evidence.forEach(e -> reading.draft().add(new DraftExcuse(from, e, reason, note)));
        }
    }

    private @Nullable ExcuseReason reason(Entry entry, String path) {
        YamlValue value = entry.value();
        if (value instanceof Entries fields) {
            checkKeys(fields, path);
            Entry reason = fields.entries().get("reason");
            value = reason == null ? value : reason.value();
        }
        if (value instanceof Text text && reasons.contains(text.text())) {
            return ExcuseReason.valueOf(text.text());
        }
        if (value instanceof Text text && !text.text().isEmpty()) {
            String hint = reading.nearest().hint(text.text(), reasons);
            problems.add(
                    value.place(),
                    path,
                    "\"%s\" is no reason; it is one of %s%s",
                    text.text(),
                    String.join(", ", reasons),
                    hint);
        } else {
            problems.add(value.place(), path, "has no reason%s", FORM);
        }
        return null;
    }

    private void checkKeys(Entries fields, String path) {
        fields.entries().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                problems.add(
                        entry.keyPlace(),
                        path,
                        "unknown key %s; expected reason or note%s",
                        key,
                        KeyHints.commaHint(entry));
            }
        });
    }

    private @Nullable String note(Entries fields, String path) {
        Entry note = fields.entries().get("note");
        if (note == null) {
            return null;
        }
        if (note.value() instanceof Text text && !text.text().isEmpty()) {
            return text.text();
        }
        problems.add(
                note.value().place(),
                path,
                "has a note that is %s",
                note.value().kind());
        return null;
    }
}
