package dev.kikigraph.seed.verify;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.seed.SeedEvidence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that what is said in our own words is not copied from the lines that prove it. Names may stand in both. */
final class CopyCheck {

    /** Characters in a row that no two people write by chance. */
    private static final int LONGEST = 20;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Addresses and terms in Latin letters have one form only. */
    private static final Pattern LATIN = Pattern.compile("[a-z0-9@:/._-]{2,}");

    /** Joins terms to sentences: without it a run is a term, which has one form only. */
    private static final Pattern WORDING = Pattern.compile("\\p{IsHiragana}");

    private static final String NAME = "\n";

    /** Stands for the names of a seed without any. */
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final CitedText lines;
    private final Pattern names;
    private final Consumer<Finding> findings;
    private final Map<String, String> typeset = new HashMap<>();

    CopyCheck(CitedText lines, SeedNodes nodes, Consumer<Finding> findings) {
        this.lines = lines;
        this.names = names(nodes);
        this.findings = findings;
    }

    /** The longest first, since one may stand within another. */
    private static Pattern names(SeedNodes nodes) {
        String known = nodes.all().stream()
                .flatMap(node -> nodes.names(node.id()).stream())
                .map(name -> compact(FoldedText.of(name)))
                .filter(name -> name.length() > 2)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return known.isEmpty() ? NOTHING : Pattern.compile(known);
    }

    void check(Claim claim) {
        for (Property property : claim.types()) {
            if (property.localized() && !property.name().equals("name")) {
                claim.values().stream()
                        .map(values -> values.get(property.japaneseKey()))
                        .filter(String.class::isInstance)
                        .forEach(text -> check(claim, property, text.toString()));
            }
        }
    }

    private void check(Claim claim, Property property, String text) {
        List<SeedEvidence> cited = claim.proving(property.name());
        String printed = typeset.computeIfAbsent(CitedText.numbers(cited), any -> compact(lines.text(cited)));
        String shared = shared(ownWords(text), printed);
        if (shared != null) {
            findings.accept(claim.finding(
                    Finding.Kind.COPIED,
                    cited,
                    "%s has \"%s\" as it stands there. Say it in our own words",
                    property.japaneseKey(),
                    shared));
        }
    }

    /** The text without names. */
    private String ownWords(String text) {
        return LATIN.matcher(names.matcher(compact(FoldedText.of(text))).replaceAll(NAME))
                .replaceAll(NAME);
    }

    /** The first run that both have; null where there is none that is long. */
    private static @Nullable String shared(String text, String printed) {
        for (int i = 0; i + LONGEST <= text.length(); i++) {
            String run = text.substring(i, i + LONGEST);
            if (!run.contains(NAME) && WORDING.matcher(run).find() && printed.contains(run)) {
                int end = i + LONGEST;
                while (end < text.length() && printed.contains(text.substring(i, end + 1))) {
                    end++;
                }
                return text.substring(i, end);
            }
        }
        return null;
    }

    private static String compact(FoldedText text) {
        return SPACE.matcher(text.text()).replaceAll("");
    }
}
