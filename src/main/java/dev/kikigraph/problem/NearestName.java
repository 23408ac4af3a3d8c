package dev.kikigraph.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant to write. */
public final class NearestName {

    private static final int MOST = 3;

    /** Looking up is work in the number of names; thousands of mistakes are told without. */
    private static final int MOST_LOOKUPS = 500;

    /** In characters; a longer text was no slip of a name. */
    private static final int LONGEST = 100;

    private int lookups;

    /** Ends a sentence: {@code "; did you mean a, b or c?"}, or empty where nothing is near. */
    public String hint(String given, Collection<String> known) {
        List<String> near = near(given, known);
        return near.isEmpty() ? "" : "; did you mean " + oneOf(near) + "?";
    }

    /** At most three, the nearest first; empty where nothing is near. */
    public List<String> near(String given, Collection<String> known) {
        if (given.length() > LONGEST || lookups++ >= MOST_LOOKUPS) {
            return List.of();
        }
        String wanted = given.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = new LevenshteinDistance(mostSlips(wanted.length()));
        List<Map.Entry<String, Integer>> near = known.stream()
                .map(candidate -> Map.entry(candidate, distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(entry -> entry.getValue() >= 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
        return near.stream()
                .filter(entry -> isAsNear(entry.getValue(), near.get(0).getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A name that is twice as far as the nearest was not meant. */
    private static boolean isAsNear(int distance, int nearest) {
        return distance == nearest || distance < 2 * nearest;
    }

    private static int mostSlips(int length) {
        return length < 3 ? 1 : Math.max(2, Math.min(8, length / 3));
    }

    /** {@code "a, b or c"}. */
    public static String oneOf(List<String> names) {
        return joined(names, " or ");
    }

    /** {@code "a, b and c"}. */
    public static String allOf(List<String> names) {
        return joined(names, " and ");
    }

    private static String joined(List<String> names, String beforeLast) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + beforeLast + names.get(last);
    }
}
