package dev.kikigraph.insight.search;

import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import dev.kikigraph.text.SearchTokens;
import dev.kikigraph.text.SearchTokens.Token;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Text that is searched for.
 *
 * @param whole the text
 * @param words what stands between spaces; none for a text without letters and digits
 */
record SearchTerms(SearchTokens whole, List<Word> words) {

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
    }

    /** @throws QueryException if the text is empty or too long */
    static SearchTerms of(String text) {
        if (text.isBlank()) {
            throw badRequest("text is empty. Give a name, an acronym or some words.");
        }
        if (text.length() > LONGEST) {
            throw badRequest("text has %d characters; it may have %d.".formatted(text.length(), LONGEST));
        }
        List<SearchTokens> words = Stream.of(text.split("[\\s\\p{Z}]+"))
                .map(SearchTokens::of)
                .filter(word -> !word.isEmpty())
                .toList();
        int last = words.size() - 1;
        return new SearchTerms(
                SearchTokens.of(text),
                IntStream.rangeClosed(0, last)
                        .mapToObj(i -> new Word(words.get(i), i == last))
                        .toList());
    }

    /** The same for texts that find the same. */
    List<String> folded() {
        return words.stream().map(word -> word.text().phrase()).toList();
    }

    static QueryException badRequest(String message) {
        return new QueryException(ErrorCode.BAD_REQUEST, message);
    }
}
