package dev.kikigraph.insight.search;

import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.text.FiscalYear;
import dev.kikigraph.text.SearchTokens;
import dev.kikigraph.text.SearchTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text that is searched for.
 *
 * @param whole the text
 * @param words what stands between spaces, and each fiscal year; none for a text without letters and digits
 */
record SearchTerms(SearchTokens whole, List<Word> words) {

    static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Characters. */
    static final int LONGEST = 200;

    /**
     * Text without spaces, which may be several tokens: Japanese characters, or words bound by hyphens.
     *
     * @param last whether it may be the beginning of a longer word, since nothing follows it
     */
    record Word(SearchTokens text, boolean last) {

        List<Token> tokens() {
            return text.tokens();
        }

        boolean unfinished() {
            return last && text.mayGoOn();
        }
    }

    /** @throws QueryException if the text is empty or too long */
    static SearchTerms of(String text) {
        if (text.isBlank()) {
            throw badRequest("text is empty. Give a name, an acronym or some words.");
        }
        if (text.length() > LONGEST) {
            throw badRequest("text has %d characters; it may have %d.".formatted(text.length(), LONGEST));
        }
        SearchTokens whole = SearchTokens.of(text);
        List<SearchTokens> words = words(text, whole.fiscalYears());
        int last = words.size() - 1;
        return new SearchTerms(
                whole,
                IntStream.rangeClosed(0, last)
                        .mapToObj(i -> new Word(words.get(i), i == last))
                        .toList());
    }

    /** A fiscal year is a word, whatever it is written together with. */
    private static List<SearchTokens> words(String text, List<FiscalYear> years) {
        List<String> words = new ArrayList<>();
        int done = 0;
        for (FiscalYear year : years) {
            words.addAll(List.of(SPACES.split(text.substring(done, year.start()))));
            words.add(text.substring(year.start(), year.end()));
            done = year.end();
        }
        words.addAll(List.of(SPACES.split(text.substring(done))));
        return words.stream()
                .map(SearchTokens::of)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same for texts that find the same. */
    List<String> folded() {
        return words.stream().map(word -> word.text().phrase()).toList();
    }

    static QueryException badRequest(String message) {
        return new QueryException(ErrorCode.BAD_REQUEST, message);
    }
}
