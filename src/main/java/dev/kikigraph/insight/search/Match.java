package dev.kikigraph.insight.search;

import dev.kikigraph.insight.search.SearchTerms.Word;
import dev.kikigraph.insight.search.SearchedText.Standing;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.ApparatusRole;
import java.util.Comparator;
import java.util.List;

/**
 * How well a thing fits what is searched for. Ranked by kind of match; then by how much of the name was searched for,
 * so that shorter names come first; by where it was found; by how many relationships the thing has; and by the order of
 * the source.
 *
 * @param share of the name or, where that does not contain the text, of the words that stand in names
 */
record Match(SnapshotNode thing, MatchKind kind, double share, SearchField field) implements Comparable<Match> {

    private static final Comparator<Match> ORDER = Comparator.comparingInt(Match::rank)
            .thenComparing(Match::isApparatus)
            .thenComparing(Match::comparableShare, Comparator.reverseOrder())
            .thenComparing(Match::field)
            .thenComparing(Match::relationships, Comparator.reverseOrder())
            .thenComparing(match -> match.thing().sourceOrder())
            .thenComparing(match -> match.thing().id());

    static Match of(SnapshotNode thing, SearchTerms terms) {
        List<SearchedText> names = SearchedText.names(thing);
        Match best = null;
        for (SearchedText name : names) {
            Standing standing = name.standing(terms.whole());
            if (standing != null) {
                Match match = new Match(thing, standing.kind(), standing.share(), name.field());
                best = best == null || match.compareTo(best) < 0 ? match : best;
            }
        }
        return best == null ? byWords(thing, names, terms.words()) : best;
    }

    private static Match byWords(SnapshotNode thing, List<SearchedText> names, List<Word> words) {
        Match best = null;
        for (SearchedText name : names) {
            if (words.stream().allMatch(name::has)) {
                Match match = new Match(thing, MatchKind.WORDS, share(name, words), name.field());
                best = best == null || match.compareTo(best) < 0 ? match : best;
            }
        }
        if (best != null) {
            return best;
        }
        long inNames = words.stream()
                .filter(word -> names.stream().anyMatch(name -> name.has(word)))
                .count();
        if (inNames == words.size()) {
            return new Match(thing, MatchKind.WORDS, 0, SearchField.NAME);
        }
        return new Match(thing, MatchKind.TEXT, (double) inNames / words.size(), SearchField.SUMMARY);
    }

    private static double share(SearchedText name, List<Word> words) {
        int length =
                words.stream().mapToInt(word -> word.text().joined().length()).sum();
        return Math.min(1, (double) length / name.folded().joined().length());
    }

    /** In tenths for parts of a name: what is known of a thing says more than a few letters. */
    private double comparableShare() {
        return kind == MatchKind.NAME ? share : Math.round(share * 10) / 10.0;
    }

    private int rank() {
        return kind.rank() + (isApparatus() ? 1 : 0);
    }

    /**
     * Whether it is named by its place in a document rather than being of the world. Such things rank as if they
     * matched one kind less well, and last of that.
     */
    private boolean isApparatus() {
        ApparatusRole role = thing.type().apparatus();
        return role != null && role.isNamedByPlace();
    }

    private int relationships() {
        return thing.out().size() + thing.in().size();
    }

    @Override
    public int compareTo(Match other) {
        return ORDER.compare(this, other);
    }
}
