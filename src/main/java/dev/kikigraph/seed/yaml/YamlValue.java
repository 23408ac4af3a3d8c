package dev.kikigraph.seed.yaml;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document. */
public sealed interface YamlValue {

    Place place();

    /** What it is, for a sentence about it. */
    String kind();

    /** A scalar; never converted to anything. */
    record Text(String text, Place place) implements YamlValue {
        @Override
        public String kind() {
            return text.isEmpty() ? "nothing" : "a text";
        }
    }

    record Items(List<YamlValue> items, Place place) implements YamlValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** @param entries in the order of the file */
    record Entries(Map<String, Entry> entries, Place place) implements YamlValue {
        @Override
        public String kind() {
            return "a map";
        }
    }

    /** @param keyPlace where the key stands */
    record Entry(Place keyPlace, YamlValue value) {}
}
