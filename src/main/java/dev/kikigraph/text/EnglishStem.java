package dev.kikigraph.text;

import java.util.List;

/**
 * The stem of an English word, without its inflection, so that {@code hubs} finds {@code hub} and {@code regulatory}
 * {@code regulation}; British and American spellings are one. A stem is not always a word, and is cut off with caution:
 * {@code medical} and {@code medicine} stay apart.
 */
final class EnglishStem {

    private static final int SHORTEST = 4;

    private static final List<Rule> PLURALS = List.of(
            new Rule("ies", "y", 2),
            new Rule("sses", "ss", 2),
            new Rule("xes", "x", 2),
            new Rule("ches", "ch", 2),
            new Rule("shes", "sh", 2),
            new Rule("ss", "ss", 2),
            new Rule("us", "us", 2),
            new Rule("is", "is", 2),
            new Rule("s", "", 3));

    private static final List<Rule> SPELLINGS = List.of(
            new Rule("amme", "am", 3), new Rule("tre", "ter", 3), new Rule("our", "or", 3), new Rule("ogue", "og", 3));

    private static final List<Rule> ENDINGS = List.of(
            new Rule("isation", "iz", 4),
            new Rule("ization", "iz", 4),
            new Rule("ising", "iz", 4),
            new Rule("izing", "iz", 4),
            new Rule("ised", "iz", 4),
            new Rule("ized", "iz", 4),
            new Rule("iser", "iz", 4),
            new Rule("izer", "iz", 4),
            new Rule("ise", "iz", 4),
            new Rule("ize", "iz", 4),
            new Rule("ation", "at", 3),
            new Rule("atory", "at", 3),
            new Rule("ator", "at", 3),
            new Rule("ative", "at", 3),
            new Rule("ating", "at", 3),
            new Rule("ated", "at", 3),
            new Rule("ate", "at", 3),
            new Rule("ing", "", 4),
            new Rule("ed", "", 4),
            new Rule("e", "", 4));

    /** @param kept how many letters must stand before the ending */
    private record Rule(String ending, String replacement, int kept) {

        boolean fits(String word) {
            return word.length() >= kept + ending.length() && word.endsWith(ending);
        }

        String apply(String word) {
            return word.substring(0, word.length() - ending.length()) + replacement;
        }
    }

    private EnglishStem() {}

    /** @param word folded */
    static String of(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        return apply(ENDINGS, apply(SPELLINGS, apply(PLURALS, word.replace("ae", "e"))));
    }

    /** The first that fits counts. */
    private static String apply(List<Rule> rules, String word) {
        for (Rule rule : rules) {
            if (rule.fits(word)) {
                return rule.apply(word);
            }
        }
        return word;
    }
}
