package dev.kikigraph.seed;

import dev.kikigraph.seed.printed.NumbersInText;
import dev.kikigraph.text.Fold;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers and Latin words of a Japanese text that its English does not have, in digits or in words, abbreviated or
 * spelt out.
 */
final class LostInEnglish {

    private static final Pattern WORD = Pattern.compile("[a-z]{2,}|[a-z][0-9]+");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final Pattern HYPHEN = Pattern.compile("(?<=[a-z0-9])[-.&/'’](?=[a-z0-9])");
    private static final Pattern ERA = Pattern.compile("fy|[mtshr]\\d+");
    private static final Set<String> JOINING =
            Set.of("a", "an", "and", "as", "by", "for", "in", "of", "on", "the", "to", "with");
    private static final Map<String, List<Integer>> NUMBER_WORDS = numberWords();

    private final Set<BigDecimal> numbers = new TreeSet<>();
    private final List<String> words;
    private final String joined;

    private LostInEnglish(String english) {
        String folded = Fold.of(english);
        NumbersInText.of(english).forEach(numbers::addAll);
        this.words = LETTERS.matcher(folded).results().map(MatchResult::group).toList();
        words.forEach(
                word -> NUMBER_WORDS.getOrDefault(word, List.of()).forEach(n -> numbers.add(BigDecimal.valueOf(n))));
        this.joined = HYPHEN.matcher(folded).replaceAll("");
    }

    /** {@return what is lost, as it is written; empty where nothing is} */
    static Set<String> of(String japanese, String english) {
        LostInEnglish other = new LostInEnglish(english);
        Set<String> lost = new LinkedHashSet<>();
        NumbersInText.of(japanese).stream()
                .filter(values -> values.stream().noneMatch(other.numbers::contains))
                .forEach(values -> lost.add(values.iterator().next().toPlainString()));
        String folded = HYPHEN.matcher(Fold.of(japanese)).replaceAll("");
        WORD.matcher(folded)
                .results()
                .map(MatchResult::group)
                .filter(word -> !ERA.matcher(word).matches() && !other.has(word))
                .forEach(lost::add);
        return lost;
    }

    private boolean has(String word) {
        if (Pattern.compile("(?<![a-z])" + word).matcher(joined).find()) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (spells(word, 0, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words from one on begin with the letters from one on, or have them in order after the first. */
    private boolean spells(String letters, int from, int word) {
        if (from == letters.length()) {
            return true;
        }
        if (word == words.size()) {
            return false;
        }
        String next = words.get(word);
        if (from > 0 && JOINING.contains(next) && spells(letters, from, word + 1)) {
            return true;
        }
        int in = 0;
        while (from < letters.length()) {
            in = in == 0
                    ? (next.charAt(0) == letters.charAt(from) ? 1 : 0)
                    : next.indexOf(letters.charAt(from), in) + 1;
            if (in == 0) {
                return false;
            }
            from++;
            if (spells(letters, from, word + 1)) {
                return true;
            }
        }
        return true;
    }

    private static Map<String, List<Integer>> numberWords() {
        Map<String, List<Integer>> words = new HashMap<>();
        String[] cardinals = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                        + "fifteen sixteen seventeen eighteen nineteen twenty")
                .split(" ");
        String[] ordinals = ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
                        + "twelfth")
                .split(" ");
        add(words, cardinals);
        add(words, ordinals);
        for (Month month : Month.values()) {
            add(words, month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), month.getValue());
        }
        List.of("per", "each", "every", "single", "once").forEach(word -> add(words, word, 1));
        List.of("twice", "double", "both", "half").forEach(word -> add(words, word, 2));
        add(words, "half", 50);
        add(words, "thirds", 3);
        return words;
    }

    private static void add(Map<String, List<Integer>> words, String[] inOrder) {
        for (int i = 0; i < inOrder.length; i++) {
            add(words, inOrder[i], i);
        }
    }

    private static void add(Map<String, List<Integer>> words, String word, int number) {
        words.computeIfAbsent(word, any -> new ArrayList<>()).add(number);
    }
}
