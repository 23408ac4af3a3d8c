package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Items;
import dev.kikigraph.seed.yaml.YamlValue.Text;

/** Reads what people search for things by: {@code agency:mhlw: [厚労省]}. It is found by, and never served. */
final class SearchWordsReader {

    static final String KEY = "searchWords";

    private static final String FORM = "; write an id, a colon and a list of words: agency:mhlw: [厚労省]";

    private final Draft draft;
    private final Problems problems;

    SearchWordsReader(ReaderState reading) {
        this.draft = reading.draft();
        this.problems = reading.problems();
    }

    void read(YamlValue value) {
        if (!(value instanceof Entries entries)) {
            problems.add(value.place(), KEY, "is %s%s", value.kind(), FORM);
            return;
        }
        entries.entries().forEach((id, entry) -> {
            if (entry.value() instanceof Items items && !items.items().isEmpty()) {
                items.items().forEach(word -> read(id, word));
            } else {
                String kind = entry.value() instanceof Items
                        ? "an empty list"
                        : entry.value().kind();
                problems.add(entry.keyPlace(), path(id), "is %s%s", kind, FORM);
            }
        });
    }

    private void read(String id, YamlValue word) {
        if (word instanceof Text text) {
            draft.add(new SearchWord(id, text.text(), text.place()));
        } else {
            problems.add(word.place(), path(id), "has %s among its words; a word is a text", word.kind());
        }
    }

    static String path(String id) {
        return KEY + "." + id;
    }
}
