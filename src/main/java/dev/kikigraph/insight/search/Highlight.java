package dev.kikigraph.insight.search;

import dev.kikigraph.graph.search.SearchField;
import dev.kikigraph.insight.search.SearchedText.Range;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of a node in which something was found.
 *
 * @param property name of the field that has the text; null for what no field has
 * @param lang null for what belongs to no language
 * @param fragments the whole text, in its order
 */
public record Highlight(
        SearchField field,
        @Nullable String property,
        @Nullable String lang,
        List<Fragment> fragments) {

    public record Fragment(String text, boolean matched) {}

    /** One for each text of the node itself in which a word was found. */
    static List<Highlight> of(SnapshotNode node, SearchTerms terms) {
        return Stream.concat(SearchedText.names(node).stream(), SearchedText.others(node).stream())
                .map(text -> new Highlight(
                        text.text().field(), text.text().property(), text.text().lang(), fragments(text, terms)))
                .filter(highlight -> highlight.fragments().stream().anyMatch(Fragment::matched))
                .toList();
    }

    private static List<Fragment> fragments(SearchedText text, SearchTerms terms) {
        List<Range> places = terms.words().stream()
                .flatMap(word -> text.places(word).stream())
                .sorted(Comparator.comparingInt(Range::start).thenComparing(Range::end, Comparator.reverseOrder()))
                .toList();
        List<Fragment> fragments = new ArrayList<>();
        String original = text.text().text();
        int done = 0;
        for (Range place : places) {
            if (place.end() <= done) {
                continue;
            }
            int start = Math.max(done, place.start());
            add(fragments, original.substring(done, start), false);
            add(fragments, original.substring(start, place.end()), true);
            done = place.end();
        }
        add(fragments, original.substring(done), false);
        return fragments;
    }

    private static void add(List<Fragment> fragments, String text, boolean matched) {
        if (!text.isEmpty()) {
            fragments.add(new Fragment(text, matched));
        }
    }
}
