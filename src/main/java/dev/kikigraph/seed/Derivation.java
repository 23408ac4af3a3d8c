package dev.kikigraph.seed;

import dev.kikigraph.ontology.HiddenKeys;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.text.Fold;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an import makes of a seed beyond what stands in it. Here are the keys that values are looked up by. */
public final class Derivation {

    /**
     * To be raised with every change after which the same seed gives another content of the graph, be it in how printed values are
     * read, how names are folded or in what order things stand. A graph that was imported with another version is imported anew at
     * the next start, which nothing else would bring about: seed and ontology are the same as before.
     */
    static final int VERSION = 2;

    private Derivation() {}

    /**
     * The keys of one node or relationship.
     *
     * @param properties of its type
     * @param values as the graph holds them
     */
    public static Map<String, Object> keys(Collection<Property> properties, Map<String, Object> values) {
        Map<String, Object> keys = new HashMap<>();
        for (Property property : properties) {
            for (String key : property.textKeys()) {
                Object text = values.get(key);
                if (text != null) {
                    keys.put(HiddenKeys.folded(key), folded(text));
                }
            }
        }
        List<String> names = NameKeys.of(values);
        if (!names.isEmpty()) {
            keys.put(HiddenKeys.folded("name"), names);
        }
        return keys;
    }

    private static Object folded(Object text) {
        return text instanceof List<?> list
                ? list.stream().map(each -> Fold.of(each.toString())).distinct().toList()
                : Fold.of(text.toString());
    }
}
