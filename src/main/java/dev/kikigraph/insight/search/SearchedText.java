package dev.kikigraph.insight.search;

import dev.kikigraph.insight.search.SearchTerms.Word;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.StoredKeys;
import dev.kikigraph.text.SearchTokens;
import dev.kikigraph.text.SearchTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the texts that a thing is found by.
 *
 * @param lang null for what belongs to no language
 */
record SearchedText(SearchField field, @Nullable String lang, String original, SearchTokens folded) {

    /** A part of the original that a word matches. */
    record Range(int start, int end) {}

    /** A name in another inflection comes after the same one as it was typed. */
    private static final double INFLECTED = 0.99;

    /** More words are never written together. */
    private static final int LONGEST_COMPOUND = 4;

    static List<SearchedText> names(SnapshotNode thing) {
        List<SearchedText> names = new ArrayList<>();
        add(names, thing, SearchField.NAME, "JA", StoredKeys.japanese("name"));
        add(names, thing, SearchField.NAME, "EN", StoredKeys.english("name"));
        add(names, thing, SearchField.ACRONYM, null, "acronym");
        add(names, thing, SearchField.ALIAS, null, "aliases");
        return names;
    }

    static List<SearchedText> summaries(SnapshotNode thing) {
        List<SearchedText> summaries = new ArrayList<>();
        add(summaries, thing, SearchField.SUMMARY, "JA", StoredKeys.japanese("summary"));
        add(summaries, thing, SearchField.SUMMARY, "EN", StoredKeys.english("summary"));
        return summaries;
    }

    private static void add(
            List<SearchedText> texts, SnapshotNode thing, SearchField field, @Nullable String lang, String key) {
        Object value = thing.get(key);
        if (value instanceof List<?> list) {
            list.forEach(one -> texts.add(of(field, lang, one.toString())));
        } else if (value != null) {
            texts.add(of(field, lang, value.toString()));
        }
    }

    private static SearchedText of(SearchField field, @Nullable String lang, String original) {
        return new SearchedText(field, lang, original, SearchTokens.of(original));
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
        if (word.last() && first.text().startsWith(wanted)) {
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
        Standing exact = standing(whole.joined(), Token::text, 1);
        if (exact != null && exact.kind() == MatchKind.NAME) {
            return exact;
        }
        if (whole.isOfWords() && folded.stem().equals(whole.stem())) {
            return new Standing(MatchKind.NAME, INFLECTED);
        }
        Standing inflected = standing(whole.joinedStems(), Token::stem, INFLECTED);
        boolean better = inflected != null && (exact == null || inflected.kind().compareTo(exact.kind()) < 0);
        return better ? inflected : exact;
    }

    private @Nullable Standing standing(String wanted, Function<Token, String> form, double weight) {
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
        if (!found) {
            return null;
        }
        double share = weight * wanted.length() / here.length();
        if (here.equals(wanted)) {
            return new Standing(MatchKind.NAME, share);
        }
        return new Standing(here.startsWith(wanted) ? MatchKind.START : MatchKind.PART, share);
    }

    /** @param share how much of the name was searched for, up to 1 */
    record Standing(MatchKind kind, double share) {}
}
