package dev.kikigraph.seed;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.ScalarKind;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.ontology.ValueType;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.seed.CorrectionReader.Correction;
import dev.kikigraph.seed.printed.NotUnderstoodException;
import dev.kikigraph.seed.yaml.Place;
import dev.kikigraph.seed.yaml.YamlValue;
import dev.kikigraph.seed.yaml.YamlValue.Entries;
import dev.kikigraph.seed.yaml.YamlValue.Entry;
import dev.kikigraph.seed.yaml.YamlValue.Items;
import dev.kikigraph.seed.yaml.YamlValue.Text;
import dev.kikigraph.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of a node or relationship into the keys that the graph holds them by. */
final class PropertyReader {

    /** Tells what is wrong with a field that nobody writes. */
    static final String DERIVED = "is computed from the rest of the seed; leave it out";

    private static final int MAX_TEXT = 20_000;
    /** Of a name as it is compared: more would not fit into an index. */
    private static final int MAX_NAME = 1_000;
    /** Text without any, such as %, is the same in every language. */
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private static final List<String> LANGUAGES = List.of("ja", "en");

    private final Problems problems;
    private final Scalars scalars;

    PropertyReader(Problems problems, NearestName nearest) {
        this.problems = problems;
        this.scalars = new Scalars(nearest);
    }

    /**
     * Reads the value of a property.
     *
     * @return how the value that is kept contradicts what is printed; null where it does not
     */
    @Nullable
    String read(Property property, YamlValue value, String path, Map<String, Object> into) {
        try {
            if (property.derived()) {
                throw new NotUnderstoodException(DERIVED);
            }
            if (value instanceof Text text && text.text().isEmpty()) {
                throw new NotUnderstoodException("has no value; leave out what is absent");
            }
            if (property.printed() != null) {
                return readPrinted(property, value, into);
            }
            if (property.localized()) {
                readLocalized(property, value, path, into);
            } else if (property.list()) {
                readList(property, value, path, into);
            } else if (property.isScalar(ScalarKind.RATIO) && value instanceof Text text) {
                into.putAll(new PrintedReader(property).values(text.text()));
            } else {
                into.put(property.name(), scalar(property, value));
            }
        } catch (NotUnderstoodException e) {
            String quoted =
                    value instanceof Text text && !text.text().isEmpty() ? "\"" + shortened(text.text()) + "\" " : "";
            problems.add(value.place(), path, "%s%s", quoted, e.getMessage());
        }
        return null;
    }

    /** Gives what is left out its default. */
    void addDefaults(Collection<Property> properties, Set<String> given, Map<String, Object> into) {
        for (Property property : properties) {
            String defaultValue = property.defaultValue();
            if (defaultValue != null && !given.contains(property.name())) {
                into.put(property.name(), scalars.read(property.type(), defaultValue));
            }
        }
    }

    /** @param hint what may be meant, at the end of a sentence */
    void checkRequired(
            Collection<Property> properties,
            Set<String> given,
            String typeName,
            Place place,
            String path,
            Supplier<String> hint) {
        for (Property property : properties) {
            boolean missing =
                    property.required() && !property.list() && !property.derived() && property.defaultValue() == null;
            if (missing && !property.isIdentity() && !given.contains(property.name())) {
                String values = property.type() instanceof ValueType.Enumeration enumeration
                        ? "; it is one of " + Scalars.values(enumeration.type())
                        : "";
                problems.add(
                        place,
                        path,
                        "has no %s, which every %s has%s%s",
                        property.name(),
                        typeName,
                        values,
                        hint.get());
            }
        }
    }

    /** Inferred needs a rationale, stated has none. */
    void checkAssertion(Map<String, Object> values, Set<String> given, Place place, String path) {
        boolean inferred = "INFERRED".equals(values.get(StoredKeys.ASSERTION));
        if (inferred && !given.contains(StoredKeys.RATIONALE)) {
            problems.add(place, path, "is INFERRED without a rationale; add rationale: { ja: …, en: … }");
        }
        if (!inferred && given.contains(StoredKeys.RATIONALE)) {
            problems.add(place, path, "has a rationale but is STATED; add assertion: INFERRED or remove the rationale");
        }
    }

    private Object scalar(Property property, YamlValue value) {
        if (!(value instanceof Text text)) {
            throw new NotUnderstoodException(
                    "is " + value.kind() + "; a single " + property.type().name() + " is needed here");
        }
        return scalars.read(property.type(), limited(property, text.text()));
    }

    private @Nullable String readPrinted(Property property, YamlValue value, Map<String, Object> into) {
        PrintedReader reader = new PrintedReader(property);
        if (value instanceof Text text) {
            into.putAll(reader.read(text.text()));
            return null;
        }
        if (value instanceof Entries entries) {
            Correction correction = CorrectionReader.read(reader, entries);
            into.putAll(correction.values());
            return correction.contradiction();
        }
        throw new NotUnderstoodException("is a list; a single value is needed here, as printed");
    }

    private void readLocalized(Property property, YamlValue value, String path, Map<String, Object> into) {
        if (value instanceof Text text) {
            into.put(property.japaneseKey(), limited(property, text.text()));
            if (!LETTER.matcher(text.text()).find()) {
                into.put(property.englishKey(), text.text());
            } else if (property.englishRequired()) {
                throw new NotUnderstoodException("is in Japanese alone; write { ja: …, en: … }");
            }
            return;
        }
        if (!(value instanceof Entries entries)) {
            throw new NotUnderstoodException("is a list; write { ja: …, en: … }");
        }
        entries.entries().forEach((key, entry) -> {
            if (!LANGUAGES.contains(key)) {
                problems.add(
                        entry.keyPlace(), path, "unknown key %s; expected ja or en%s", key, KeyHints.commaHint(entry));
            }
        });
        readLanguage(property, entries, "ja", path, into);
        readLanguage(property, entries, "en", path, into);
    }

    private void readLanguage(
            Property property, Entries entries, String language, String path, Map<String, Object> into) {
        boolean english = language.equals("en");
        Entry entry = entries.entries().get(language);
        if (entry == null) {
            if (!english || property.englishRequired()) {
                problems.add(entries.place(), path, "has no %s; write { ja: …, en: … }", language);
            }
        } else if (entry.value() instanceof Text text && !text.text().isEmpty()) {
            into.put(english ? property.englishKey() : property.japaneseKey(), limited(property, text.text()));
        } else {
            problems.add(
                    entry.value().place(),
                    path + "." + language,
                    "is %s, not a text",
                    entry.value().kind());
        }
    }

    /** Adds to what another part of the record gave. */
    private void readList(Property property, YamlValue value, String path, Map<String, Object> into) {
        if (!(value instanceof Items items)) {
            throw new NotUnderstoodException("is " + value.kind() + "; a list is needed here: write [ … ]");
        }
        Set<Object> values = new LinkedHashSet<>();
        if (into.get(property.name()) instanceof List<?> earlier) {
            values.addAll(earlier);
        }
        for (int i = 0; i < items.items().size(); i++) {
            Object element = element(property, items.items().get(i), path + "[" + i + "]");
            if (element != null && !values.add(element)) {
                problems.add(items.items().get(i).place(), path, "holds %s twice", element);
            }
        }
        if (values.isEmpty()) {
            throw new NotUnderstoodException("is empty; leave out what is absent");
        }
        into.put(property.name(), List.copyOf(new ArrayList<>(values)));
    }

    private @Nullable Object element(Property property, YamlValue value, String path) {
        try {
            if (value instanceof Text text && text.text().isEmpty()) {
                throw new NotUnderstoodException("has no value");
            }
            return scalar(property, value);
        } catch (NotUnderstoodException e) {
            String quoted = value instanceof Text text ? "\"" + shortened(text.text()) + "\" " : "";
            problems.add(value.place(), path, "%s%s", quoted, e.getMessage());
            return null;
        }
    }

    private static String limited(Property property, String text) {
        if (text.length() > MAX_TEXT) {
            throw new NotUnderstoodException("has " + text.length() + " characters; " + MAX_TEXT + " is the most");
        }
        int compared = property.isName() ? Fold.of(text).length() : 0;
        if (compared > MAX_NAME) {
            throw new NotUnderstoodException("has " + compared + " characters as it is compared; a name has at most "
                    + MAX_NAME + ". Put the rest into a summary");
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
