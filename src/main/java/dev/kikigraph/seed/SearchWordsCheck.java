package dev.kikigraph.seed;

import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.problem.NearestName;
import dev.kikigraph.text.NameKeys;
import dev.kikigraph.text.SearchTokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that what people search for things by leads to things, and says something that names do not: what is a name
 * already is a fact, or would be taken for one.
 */
final class SearchWordsCheck {

    private final Draft draft;
    private final Problems problems;
    private final NearestName nearest;

    SearchWordsCheck(ReaderState reading) {
        this.draft = reading.draft();
        this.problems = reading.problems();
        this.nearest = reading.nearest();
    }

    void check() {
        if (draft.searchWords().isEmpty()) {
            return;
        }
        Map<String, String> named = named();
        Set<List<String>> seen = new HashSet<>();
        for (SearchWord word : draft.searchWords()) {
            DraftNode node = draft.nodes().get(word.id());
            if (node == null) {
                problems.add(
                        word.place(),
                        SearchWordsReader.path(word.id()),
                        "%s is not in the seed%s",
                        word.id(),
                        nearest.hint(word.id(), things()));
            } else if (!node.isThing()) {
                problems.add(
                        word.place(),
                        SearchWordsReader.path(word.id()),
                        "is a %s, which has no name to search for; give the word to the thing that owns it",
                        node.type().name());
            } else {
                check(word, named, seen);
            }
        }
    }

    private void check(SearchWord word, Map<String, String> named, Set<List<String>> seen) {
        String path = SearchWordsReader.path(word.id());
        String searched = searched(word.text());
        if (searched.isEmpty()) {
            problems.add(
                    word.place(),
                    path,
                    "\"%s\" has neither letters nor digits to search for; leave it out",
                    word.text());
        } else if (named.containsKey(searched)) {
            problems.add(
                    word.place(),
                    path,
                    "\"%s\" is a name of %s already, which search takes for the same; leave it out",
                    word.text(),
                    named.get(searched));
        } else if (!seen.add(List.of(word.id(), searched))) {
            problems.add(
                    word.place(),
                    path,
                    "\"%s\" stands twice, or in two spellings that search takes for the same; leave one",
                    word.text());
        }
    }

    private List<String> things() {
        return draft.nodes().values().stream()
                .filter(DraftNode::isThing)
                .map(DraftNode::id)
                .toList();
    }

    /** Things by their names, but for those that are named by their place in a document. */
    private Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        for (DraftNode node : draft.nodes().values()) {
            ApparatusRole role = node.type().apparatus();
            if (node.isThing() && (role == null || !role.isNamedByPlace())) {
                NameKeys.of(node.properties()).forEach(name -> named.putIfAbsent(searched(name), node.id()));
            }
        }
        return named;
    }

    private static String searched(String text) {
        return SearchTokens.of(text).joined();
    }
}
