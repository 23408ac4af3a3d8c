package dev.kikigraph.graph.search;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.text.CamelCase;
import dev.kikigraph.text.NameKeys;
import dev.kikigraph.text.SearchTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts that nodes are found by, as they stand in the graph: for the index that is made at import, and for what is
 * ranked and shown of its hits.
 */
public final class SearchTexts {

    /** Hidden key of the names of a thing with a slip that was mended, or that was printed. */
    public static final String SLIPPED_NAMES = "search_slipped_names";
    /** Hidden key of other texts that slips mean or print. */
    public static final String SLIPS = "search_slips";

    private static final String JAPANESE = "JA";
    private static final String ENGLISH = "EN";

    private final List<SearchText> texts = new ArrayList<>();
    private final Function<String, @Nullable Object> values;

    private SearchTexts(Function<String, @Nullable Object> values) {
        this.values = values;
    }

    /**
     * Whether a hidden key holds texts rather than what is made of them.
     *
     * @param key as the graph has it
     */
    public static boolean isKey(String key) {
        return key.equals(NameKeys.SEARCH_WORDS) || key.equals(SLIPPED_NAMES) || key.equals(SLIPS);
    }

    /**
     * Names by which a thing is called, be it by people alone; nothing for what a thing owns.
     *
     * @param values of the node, by the keys of the graph
     */
    public static List<SearchText> names(NodeType type, Function<String, @Nullable Object> values) {
        SearchTexts names = new SearchTexts(values);
        if (type.kind() == NodeType.Kind.THING) {
            names.localized(SearchField.NAME, "name");
            names.add(SearchField.ACRONYM, "acronym", null, "acronym");
            names.add(SearchField.ALIAS, "aliases", null, "aliases");
            names.add(SearchField.SEARCH_WORD, null, null, NameKeys.SEARCH_WORDS);
            names.add(SearchField.SLIP, null, null, SLIPPED_NAMES);
        }
        return names.texts;
    }

    /**
     * Other texts that a node is found by: its summary, what the ontology marks of it, and what slips mean.
     *
     * @param values of the node, by the keys of the graph
     */
    public static List<SearchText> others(NodeType type, Function<String, @Nullable Object> values) {
        SearchTexts others = new SearchTexts(values);
        if (type.kind() == NodeType.Kind.THING) {
            others.localized(SearchField.SUMMARY, "summary");
        }
        type.properties().stream().filter(Property::searched).forEach(others::fact);
        others.add(SearchField.SLIP, null, null, SLIPS);
        return others.texts;
    }

    /**
     * Texts that a node which a thing owns is found by beside one of its own: names of its owner, and of its kind.
     *
     * @param ofOwner values of the owner
     */
    public static List<SearchText> context(NodeType type, NodeType owner, Function<String, @Nullable Object> ofOwner) {
        List<SearchText> context = new ArrayList<>(names(owner, ofOwner));
        context.add(new SearchText(
                SearchField.NAME, null, JAPANESE, type.documentation().label(false)));
        context.add(new SearchText(SearchField.NAME, null, ENGLISH, CamelCase.split(type.name(), " ")));
        return context;
    }

    private void localized(SearchField field, String property) {
        add(field, property, JAPANESE, StoredKeys.japanese(property));
        add(field, property, ENGLISH, StoredKeys.english(property));
    }

    private void add(SearchField field, @Nullable String property, @Nullable String lang, String key) {
        Object value = values.apply(key);
        List<?> each = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
        each.forEach(text -> texts.add(new SearchText(field, property, lang, text.toString())));
    }

    private void fact(Property property) {
        if (property.localized()) {
            localized(SearchField.FACT, property.name());
        } else if (property.type() instanceof ValueType.Enumeration of) {
            of.type().values().stream()
                    .filter(value -> value.name().equals(values.apply(property.name())))
                    .forEach(value -> inBoth(
                            property,
                            value.documentation().label(false),
                            value.documentation().label(true)));
        } else if (property.isScalar(ScalarKind.FISCAL_YEAR)) {
            year(property);
        } else if (property.printed() == null) {
            add(SearchField.FACT, property.name(), null, property.name());
        } else if (printed(property) instanceof String printed) {
            // A bare figure tells nothing.
            inBoth(
                    property,
                    property.documentation().label(false) + " " + printed,
                    CamelCase.split(property.name(), " ").toLowerCase(Locale.ROOT) + " " + printed);
        }
    }

    /** As printed where that is known for a fiscal year. */
    private void year(Property property) {
        Object year = values.apply(property.name());
        if (year == null) {
            return;
        }
        String printed = Objects.toString(printed(property), "");
        boolean told = !SearchTokens.of(printed).fiscalYears().isEmpty();
        texts.add(new SearchText(SearchField.FACT, property.name(), null, told ? printed : "FY" + year));
    }

    private @Nullable Object printed(Property property) {
        Property.Printed printed = property.printed();
        return printed == null ? null : values.apply(printed.text());
    }

    private void inBoth(Property property, String japanese, String english) {
        texts.add(new SearchText(SearchField.FACT, property.name(), JAPANESE, japanese));
        texts.add(new SearchText(SearchField.FACT, property.name(), ENGLISH, english));
    }
}
