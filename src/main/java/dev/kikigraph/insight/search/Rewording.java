package dev.kikigraph.insight.search;

import dev.kikigraph.text.SearchTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts to search for instead of one that nothing has. */
final class Rewording {

    /** Japanese has no spaces, but few words change from one script to another. */
    private static final Pattern SCRIPT = Pattern.compile(
            "[\\p{IsHan}々〆]+|[\\p{IsKatakana}ー]+|\\p{IsHiragana}+|[^\\p{IsHan}々〆\\p{IsKatakana}ー\\p{IsHiragana}\\s]+");

    private static final Pattern HIRAGANA = Pattern.compile("\\p{IsHiragana}+");

    private static final int LEAST_WORDS = 3;

    /** Each is a search more. */
    private static final int MOST_WORDS = 8;

    private static final Synonyms SYNONYMS = Synonyms.packaged();

    private Rewording() {}

    /**
     * First its parts, which may stand apart; then with names in place of what people say; then with other words for
     * one of them; then with its slips mended.
     */
    static List<String> of(String text, Vocabulary vocabulary) {
        List<String> parts = parts(text);
        Stream<String> named = parts.stream().map(vocabulary::named);
        return Stream.of(
                        Stream.of(String.join(" ", parts), named.collect(Collectors.joining(" "))),
                        withSynonyms(text, parts),
                        Stream.of(vocabulary.corrected(text)))
                .flatMap(others -> others)
                .filter(other -> !other.equals(text) && other.length() <= SearchTerms.LONGEST)
                .distinct()
                .toList();
    }

    /** All words but one, each left out in turn; none for a text of two words, where half of it would be left out. */
    static List<String> withoutOneWord(String text) {
        List<String> words = Stream.of(SearchTerms.SPACES.split(text))
                .filter(word -> !SearchTokens.of(word).isEmpty())
                .toList();
        if (words.size() < LEAST_WORDS || words.size() > MOST_WORDS) {
            return List.of();
        }
        return IntStream.range(0, words.size())
                .mapToObj(left -> IntStream.range(0, words.size())
                        .filter(i -> i != left)
                        .mapToObj(words::get)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static Stream<String> withSynonyms(String text, List<String> parts) {
        Stream<String> ofOne = IntStream.range(0, parts.size()).boxed().flatMap(i -> SYNONYMS.of(parts.get(i)).stream()
                .map(other -> replaced(parts, i, other)));
        return Stream.concat(SYNONYMS.of(text).stream(), ofOne);
    }

    private static String replaced(List<String> parts, int index, String other) {
        List<String> replaced = new ArrayList<>(parts);
        replaced.set(index, other);
        return String.join(" ", replaced);
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
