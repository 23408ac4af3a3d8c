package dev.kikigraph.seed.yaml;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document. */
public sealed interface YamlValue {

    Place place();

    /** Noun for its kind in a sentence, with the article, such as {@code a text}. */
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

    /**
     * A mapping.
     *
     * @param entries in the order of the file
     */
    record Entries(Map<String, Entry> entries, Place place) implements YamlValue {
        @Override
        public String kind() {
            return "a map";
        }
    }

    /**
     * The value of a key of a mapping.
     *
     * @param keyPlace where the key stands
     */
    record Entry(Place keyPlace, YamlValue value) {}
}
