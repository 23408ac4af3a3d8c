package dev.kikigraph.seed;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant to write. */
final class Nearest {

    private static final int MOST = 3;
    /** Looking up is work in the number of ids; a seed with thousands of mistakes is told without. */
    private static final int MOST_LOOKUPS = 500;

    private int lookups;

    /** Ends a sentence: {@code "; did you mean a, b or c?"}, or empty where nothing is near. */
    String hint(String given, Collection<String> known) {
        List<String> near = near(given, known);
        if (near.isEmpty()) {
            return "";
        }
        String last = near.get(near.size() - 1);
        String others = near.subList(0, near.size() - 1).stream().collect(Collectors.joining(", "));
        return "; did you mean " + (others.isEmpty() ? last : others + " or " + last) + "?";
    }

    private List<String> near(String given, Collection<String> known) {
        if (lookups++ >= MOST_LOOKUPS) {
            return List.of();
        }
        String wanted = given.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, Math.min(8, wanted.length() / 3)));
        return known.stream()
                .map(candidate -> Map.entry(candidate, distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(entry -> entry.getValue() >= 0)
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
