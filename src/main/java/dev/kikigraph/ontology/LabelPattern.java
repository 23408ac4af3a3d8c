package dev.kikigraph.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How something that has no name is called in one language: text in which {@code {fiscalYear}} stands for the value of
 * a field and {@code {owner}} for the name of the owner. What stands between square brackets is left out where one of
 * its values is missing.
 */
public final class LabelPattern {

    /** Stands for the name of what a thing belongs to. */
    static final String OWNER = "owner";

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]|([^\\[\\]]+)");
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");

    private final boolean english;
    private final List<Part> parts = new ArrayList<>();

    private record Part(String text, boolean optional) {}

    private LabelPattern(String pattern, boolean english) {
        this.english = english;
        Matcher part = PART.matcher(pattern);
        while (part.find()) {
            parts.add(part.group(1) == null ? new Part(part.group(2), false) : new Part(part.group(1), true));
        }
    }

    static LabelPattern japanese(String pattern) {
        return new LabelPattern(pattern, false);
    }

    static LabelPattern english(String pattern) {
        return new LabelPattern(pattern, true);
    }

    /** Names of the fields that it has outside of square brackets, and of all. */
    Set<String> fields(boolean withOptional) {
        Set<String> fields = new TreeSet<>();
        for (Part part : parts) {
            Matcher field = FIELD.matcher(part.text());
            while ((withOptional || !part.optional()) && field.find()) {
                fields.add(field.group(1));
            }
        }
        return fields;
    }

    /**
     * The label of a node.
     *
     * @param type its type
     * @param values as the graph holds them
     * @param owner name of what it belongs to, in the language of the pattern where there is one
     */
    public String of(NodeType type, Map<String, Object> values, String owner) {
        StringBuilder label = new StringBuilder();
        for (Part part : parts) {
            String text = filled(part.text(), label.isEmpty(), type, values, owner);
            if (text != null) {
                label.append(text);
            }
        }
        return label.toString();
    }

    private @Nullable String filled(
            String text, boolean first, NodeType type, Map<String, Object> values, String owner) {
        StringBuilder filled = new StringBuilder();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            String name = field.group(1);
            boolean begins = first && field.start() == 0;
            String value = name.equals(OWNER) ? owner : value(type, name, begins, values);
            if (value == null) {
                return null;
            }
            field.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return field.appendTail(filled).toString();
    }

    private @Nullable String value(NodeType type, String field, boolean begins, Map<String, Object> values) {
        Property property = type.property(field).orElse(null);
        if (property == null) {
            return null;
        }
        if (property.localized()) {
            Object text = values.get(english ? property.englishKey() : property.japaneseKey());
            return text == null ? (String) values.get(property.japaneseKey()) : text.toString();
        }
        Object value = values.get(property.name());
        if (value == null || !(property.type() instanceof ValueType.Enumeration of)) {
            return value == null ? null : value.toString();
        }
        String label = of.type().values().stream()
                .filter(each -> each.name().equals(value))
                .findFirst()
                .map(each -> each.documentation().label(english))
                .orElse(value.toString());
        return begins ? label : insideOfSentence(label);
    }

    /** An abbreviation keeps its capitals. */
    private static String insideOfSentence(String label) {
        boolean word =
                label.length() > 1 && Character.isUpperCase(label.charAt(0)) && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
