package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Text;

/** Hints at mistakes with keys. */
final class KeyHints {

    private KeyHints() {}

    /** A key without a value is mostly the rest of a text that a comma cut off. */
    static String commaHint(Entry entry) {
        return entry.value() instanceof Text text && text.text().isEmpty()
                ? "; a comma inside { } ends a value: put texts with commas into quotes"
                : "";
    }
}
