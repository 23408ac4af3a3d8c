package dev.kikigraph.insight.search;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts to search for instead of one that nothing has. */
final class Rewording {

    /** Japanese has no spaces, but few words change from one script to another. */
    private static final Pattern SCRIPT = Pattern.compile(
            "[\\p{IsHan}々〆]+|[\\p{IsKatakana}ー]+|\\p{IsHiragana}+|[^\\p{IsHan}々〆\\p{IsKatakana}ー\\p{IsHiragana}\\s]+");

    private static final Pattern HIRAGANA = Pattern.compile("\\p{IsHiragana}+");

    private Rewording() {}

    /**
     * First its parts, which may stand apart; then with names in place of what people say; then with its slips mended.
     */
    static List<String> of(String text, Vocabulary vocabulary) {
        List<String> parts = parts(text);
        Stream<String> named = parts.stream().map(vocabulary::named);
        return Stream.of(String.join(" ", parts), named.collect(Collectors.joining(" ")), vocabulary.corrected(text))
                .filter(other -> !other.equals(text) && other.length() <= SearchTerms.LONGEST)
                .distinct()
                .toList();
    }

    /** Hiragana between other scripts only joins them. */
    private static List<String> parts(String text) {
        List<String> parts =
                SCRIPT.matcher(text).results().map(MatchResult::group).toList();
        return parts.stream()
                .filter(part -> parts.size() == 1 || !HIRAGANA.matcher(part).matches())
                .toList();
    }
}
