package dev.kikigraph.insight.search;

import dev.kikigraph.graph.search.SearchField;
import dev.kikigraph.insight.search.SearchTerms.Word;
import dev.kikigraph.insight.search.SearchedText.Standing;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a node fits what is searched for. Ranked by kind of match; names before what is no name; then by how much of
 * the text was searched for, so that shorter names come first; by where it was found; by how many relationships the
 * thing has; and by the order of the source. {@link Series} then orders those whose names differ in a year alone.
 *
 * @param owner null for a thing
 * @param share of the text or, where none contains what is searched for, of the words that stand in names
 */
record Match(SnapshotNode node, @Nullable SnapshotNode owner, MatchKind kind, double share, SearchField field)
        implements Comparable<Match> {

    private static final Comparator<Match> ORDER = Comparator.comparingInt(Match::rank)
            .thenComparing(Match::isApparatus)
            .thenComparing(Match::isPartOfNoName)
            .thenComparing(Match::comparableShare, Comparator.reverseOrder())
            .thenComparing(Match::field)
            .thenComparing(Match::relationships, Comparator.reverseOrder())
            .thenComparing(match -> match.node().sourceOrder())
            .thenComparing(match -> match.node().id());

    static Match of(SnapshotNode node, SearchTerms terms) {
        SnapshotNode owner = owner(node);
        return owner == null ? ofThing(node, terms) : ofOwned(node, owner, terms);
    }

    private static @Nullable SnapshotNode owner(SnapshotNode node) {
        SnapshotNode owner = node.owner();
        while (owner != null && owner.owner() != null) {
            owner = owner.owner();
        }
        return owner;
    }

    private static Match ofThing(SnapshotNode thing, SearchTerms terms) {
        List<SearchedText> names = SearchedText.names(thing);
        Match best = null;
        for (SearchedText name : names) {
            Standing standing = name.standing(terms.whole());
            if (standing != null) {
                best = better(best, thing, null, standing.kind(), standing.share(), name);
            }
        }
        return best == null ? byWords(thing, names, terms.words()) : best;
    }

    private static Match byWords(SnapshotNode thing, List<SearchedText> names, List<Word> words) {
        Match best = null;
        for (SearchedText name : names) {
            if (words.stream().allMatch(name::has)) {
                best = better(best, thing, null, MatchKind.WORDS, share(name, words), name);
            }
        }
        if (best != null) {
            return best;
        }
        double inNames = share(names, words);
        return inNames == 1
                ? new Match(thing, null, MatchKind.WORDS, 0, SearchField.NAME)
                : new Match(thing, null, MatchKind.TEXT, inNames, SearchField.SUMMARY);
    }

    /** By a text of its own that is about all of it, or that says some where its owner's names say the rest. */
    private static Match ofOwned(SnapshotNode owned, SnapshotNode owner, SearchTerms terms) {
        List<SearchedText> texts = SearchedText.others(owned);
        Match best = null;
        for (SearchedText text : texts) {
            Standing standing = text.standing(terms.whole());
            if (standing != null && isAbout(owned, text, standing.kind())) {
                best = better(best, owned, owner, MatchKind.FACT, standing.share(), text);
            }
        }
        if (best != null) {
            return best;
        }
        boolean single = terms.words().size() == 1;
        List<SearchedText> names = single ? new ArrayList<>() : new ArrayList<>(SearchedText.context(owned, owner));
        double inContext = share(names, terms.words());
        texts.stream().filter(SearchedText::isName).forEach(names::add);
        return share(names, terms.words()) == 1
                ? new Match(owned, owner, MatchKind.FACT, 0, SearchField.FACT)
                : new Match(owned, owner, MatchKind.TEXT, inContext, SearchField.FACT);
    }

    /**
     * Whether a text of an owned node is about what is searched for. A value begins with the label of its field, which
     * says so; with which word a sentence begins says nothing.
     */
    private static boolean isAbout(SnapshotNode owned, SearchedText text, MatchKind standing) {
        if (standing == MatchKind.NAME || text.isName()) {
            return true;
        }
        String property = text.text().property();
        boolean sentence = property != null
                && owned.type().property(property).map(Property::localized).orElse(false);
        return standing == MatchKind.START && !sentence;
    }

    private static Match better(
            @Nullable Match best,
            SnapshotNode node,
            @Nullable SnapshotNode owner,
            MatchKind kind,
            double share,
            SearchedText text) {
        Match match = new Match(node, owner, kind, share, text.text().field());
        return best == null || match.compareTo(best) < 0 ? match : best;
    }

    private static double share(List<SearchedText> names, List<Word> words) {
        long inNames = words.stream()
                .filter(word -> names.stream().anyMatch(name -> name.has(word)))
                .count();
        return (double) inNames / words.size();
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

    /**
     * Things of the apparatus come as if they began with it where that is their name, and else last. What begins with
     * it without being a name comes after names that contain it.
     */
    int rank() {
        if (isApparatus()) {
            return kind == MatchKind.NAME ? MatchKind.START.rank() : MatchKind.TEXT.rank() + 1;
        }
        return isPartOfNoName() ? Math.max(MatchKind.PART.rank(), kind.rank()) : kind.rank();
    }

    /** Whether it is named by its place in a document rather than being of the world. */
    private boolean isApparatus() {
        ApparatusRole role = (owner == null ? node : owner).type().apparatus();
        return role != null && role.isNamedByPlace();
    }

    /** Whether it contains what is searched for only in what people say, or in what a slip makes of its name. */
    private boolean isPartOfNoName() {
        return kind != MatchKind.NAME && (field == SearchField.SEARCH_WORD || field == SearchField.SLIP);
    }

    private int relationships() {
        SnapshotNode thing = owner == null ? node : owner;
        return thing.out().size() + thing.in().size();
    }

    @Override
    public int compareTo(Match other) {
        return ORDER.compare(this, other);
    }
}
