package dev.kikigraph.seed;

import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.Property;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Warns of texts that are probably not as they were meant. */
final class TextWarnings {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** Addresses that browsers run; they skip controls and spaces before them. */
    private static final Pattern RUN = Pattern.compile(
            "[\\s\\p{Cc}]*(?:(?:java|vb)\\s*script\\s*:|data\\s*:\\s*(?:\\w+/[\\w.+-]+)?(?:;[\\w=-]+)*,)",
            Pattern.CASE_INSENSITIVE);

    private final Draft draft;
    private final Problems problems;
    private final Map<String, DraftNode> byName = new HashMap<>();

    TextWarnings(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        draft.facts().forEach(fact -> fact.statements()
                .forEach(statement -> fact.types().forEach(property -> check(property, statement))));
        draft.nodes().values().stream()
                .filter(node -> node.isThing() && !mayShareName(node))
                .forEach(this::checkName);
    }

    /** Slides may have one heading, slips of one kind one name, and rows of two tables one label. */
    private static boolean mayShareName(DraftNode node) {
        ApparatusRole role = node.type().apparatus();
        return role != null && role.isNamedByPlace();
    }

    private void check(Property property, DraftStatement statement) {
        for (String key : property.storedKeys()) {
            texts(statement.values().get(key)).forEach(text -> {
                checkInvisible(text, property, statement);
                checkRun(text, property, statement);
            });
        }
        if (property.localized()
                && statement.values().get(property.japaneseKey()) instanceof String japanese
                && statement.values().get(property.englishKey()) instanceof String english
                && !isJapanese(japanese)
                && LATIN.matcher(japanese).find()
                && isJapanese(english)) {
            problems.add(
                    ProblemCode.LANGUAGES_SWAPPED,
                    statement.place(),
                    path(statement, property),
                    "has Japanese as en: and Latin letters as ja:; exchange them");
        }
        if (property.localized()) {
            checkLost(property, statement);
        }
    }

    private void checkLost(Property property, DraftStatement statement) {
        List<String> japanese =
                texts(statement.values().get(property.japaneseKey())).toList();
        List<String> english =
                texts(statement.values().get(property.englishKey())).toList();
        for (int i = 0; i < Math.min(japanese.size(), english.size()); i++) {
            Set<String> lost = LostInEnglish.of(japanese.get(i), english.get(i));
            if (isJapanese(japanese.get(i)) && !lost.isEmpty()) {
                problems.add(
                        ProblemCode.LOST_IN_ENGLISH,
                        statement.place(),
                        path(statement, property),
                        "has %s in Japanese and not in English; give it in both",
                        String.join(", ", lost));
            }
        }
    }

    private void checkInvisible(String text, Property property, DraftStatement statement) {
        String found = String.join(", ", InvisibleCharacters.in(text));
        if (!found.isEmpty()) {
            problems.add(
                    ProblemCode.INVISIBLE_CHARACTER,
                    statement.place(),
                    path(statement, property),
                    "holds what nobody sees, %s; type it anew without",
                    found);
        }
    }

    private void checkRun(String text, Property property, DraftStatement statement) {
        if (RUN.matcher(text).lookingAt()) {
            problems.add(
                    statement.place(),
                    path(statement, property),
                    "is an address that a browser would run; give one with https: or leave it out");
        }
    }

    private void checkName(DraftNode node) {
        for (String key : List.of(StoredKeys.japanese("name"), StoredKeys.english("name"))) {
            Object name = node.properties().get(key);
            DraftNode earlier = name == null
                    ? null
                    : byName.putIfAbsent(
                            node.typeName() + " " + Fold.of(name.toString()).replace(" ", ""), node);
            if (earlier != null && earlier != node) {
                problems.add(
                        ProblemCode.SAME_NAME,
                        node.place(),
                        node.id(),
                        "has the name \"%s\", as %s at %s has; use that id if it is the same",
                        name,
                        earlier.id(),
                        earlier.place());
                return;
            }
        }
    }

    private static boolean isJapanese(String text) {
        return JAPANESE.matcher(text).find();
    }

    private static String path(DraftStatement statement, Property property) {
        return statement.path() + "." + property.name();
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().filter(String.class::isInstance).map(Object::toString);
        }
        return value instanceof String text ? Stream.of(text) : Stream.of();
    }
}
