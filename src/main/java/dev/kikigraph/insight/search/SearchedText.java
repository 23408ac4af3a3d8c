package dev.kikigraph.insight.search;

import dev.kikigraph.graph.search.SearchText;
import dev.kikigraph.graph.search.SearchTexts;
import dev.kikigraph.insight.search.SearchTerms.Word;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.text.FiscalYear;
import dev.kikigraph.text.SearchTokens;
import dev.kikigraph.text.SearchTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the texts that a node is found by, cut for comparing. */
record SearchedText(SearchText text, SearchTokens folded) {

    /** A part of the original that a word matches. */
    record Range(int start, int end) {}

    /** A name in another inflection comes after the same one as it was typed. */
    private static final double INFLECTED = 0.99;

    /** More words are never written together. */
    private static final int LONGEST_COMPOUND = 4;

    static List<SearchedText> names(SnapshotNode node) {
        return cut(SearchTexts.names(node.type(), node::get));
    }

    static List<SearchedText> others(SnapshotNode node) {
        return cut(SearchTexts.others(node.type(), node::get));
    }

    static List<SearchedText> context(SnapshotNode node, SnapshotNode owner) {
        return cut(SearchTexts.context(node.type(), owner.type(), owner::get));
    }

    private static List<SearchedText> cut(List<SearchText> texts) {
        return texts.stream()
                .map(text -> new SearchedText(text, SearchTokens.of(text.text())))
                .toList();
    }

    /** Whether it names what it belongs to, in whichever way. */
    boolean isName() {
        return "name".equals(text.property());
    }

    boolean has(Word word) {
        for (int i = 0; i < folded.tokens().size(); i++) {
            if (matchAt(i, word) != null) {
                return true;
            }
        }
        return false;
    }

    /** Where it stands, without overlaps. */
    List<Range> places(Word word) {
        List<Range> places = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < folded.tokens().size(); i++) {
            Range place = matchAt(i, word);
            if (place != null && place.start() >= end) {
                places.add(place);
                end = place.end();
            }
        }
        return places;
    }

    private @Nullable Range matchAt(int index, Word word) {
        FiscalYear year = word.text().fiscalYear();
        if (year != null) {
            return folded.fiscalYears().stream()
                    .filter(here -> here.first() == index && here.year() == year.year())
                    .map(here -> new Range(here.start(), here.end()))
                    .findFirst()
                    .orElse(null);
        }
        return word.text().isOfWords() ? wordAt(index, word) : phraseAt(index, word);
    }

    private @Nullable Range phraseAt(int index, Word word) {
        List<Token> here = folded.tokens();
        List<Token> wanted = word.tokens();
        if (index + wanted.size() > here.size()) {
            return null;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!here.get(index + i).text().equals(wanted.get(i).text())) {
                return null;
            }
        }
        return new Range(
                here.get(index).start(), here.get(index + wanted.size() - 1).end());
    }

    /** The same but for inflection, whether written in one word or several; or a word that begins like it. */
    private @Nullable Range wordAt(int index, Word word) {
        List<Token> here = folded.tokens();
        String joined = "";
        int end = Math.min(here.size(), index + LONGEST_COMPOUND);
        for (int i = index; i < end && !here.get(i).japanese(); i++) {
            joined += here.get(i).text();
            if (mayBe(joined, word)
                    && SearchTokens.stem(joined).equals(word.text().stem())) {
                return new Range(here.get(index).start(), here.get(i).end());
            }
        }
        String wanted = word.text().joined();
        Token first = here.get(index);
        if (word.unfinished() && first.text().startsWith(wanted)) {
            boolean sameLength = first.end() - first.start() == first.text().length();
            return new Range(first.start(), sameLength ? first.start() + wanted.length() : first.end());
        }
        return null;
    }

    private static boolean mayBe(String joined, Word word) {
        return joined.charAt(0) == word.tokens().get(0).text().charAt(0);
    }

    /** Where the whole text that is searched for stands in this, without regard to spaces; null where it does not. */
    @Nullable
    Standing standing(SearchTokens whole) {
        Standing exact = standing(whole, whole.joined(), Token::text, 1);
        if (exact != null && exact.kind() == MatchKind.NAME) {
            return exact;
        }
        if (whole.isOfWords() && folded.stem().equals(whole.stem())) {
            return new Standing(MatchKind.NAME, INFLECTED);
        }
        Standing inflected = standing(whole, whole.joinedStems(), Token::stem, INFLECTED);
        boolean better = inflected != null && (exact == null || inflected.kind().compareTo(exact.kind()) < 0);
        return better ? inflected : exact;
    }

    private @Nullable Standing standing(
            SearchTokens whole, String wanted, Function<Token, String> form, double weight) {
        StringBuilder joined = new StringBuilder();
        boolean found = false;
        List<Integer> starts = new ArrayList<>();
        for (Token token : folded.tokens()) {
            starts.add(joined.length());
            joined.append(form.apply(token));
        }
        String here = joined.toString();
        for (int start : starts) {
            found |= here.startsWith(wanted, start);
        }
        if (!found || (whole.isShort() && !here.equals(wanted) && !beginsAWord(whole))) {
            return null;
        }
        double share = weight * wanted.length() / here.length();
        if (here.equals(wanted)) {
            return new Standing(MatchKind.NAME, share);
        }
        return new Standing(here.startsWith(wanted) ? MatchKind.START : MatchKind.PART, share);
    }

    /** A few letters count where a word begins with them, and not where two words meet. */
    private boolean beginsAWord(SearchTokens few) {
        String wanted = few.joined();
        return few.tokens().size() == 1
                ? folded.tokens().stream().anyMatch(token -> token.text().startsWith(wanted))
                : (" " + folded.text() + " ").contains(" " + few.text() + " ");
    }

    /** @param share how much of the name was searched for, up to 1 */
    record Standing(MatchKind kind, double share) {}
}
