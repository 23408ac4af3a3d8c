package dev.kikigraph.insight.search;

import dev.kikigraph.graph.search.SearchField;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.ontology.ApparatusRole;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.text.SearchTokens;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a release, by which slips of the keyboard are told, and what people say for names. */
final class Vocabulary {

    /** Words whose letters are typed one by one. In kanji no slip is near what was meant. */
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{4,}|[ァ-ヺー]{4,}");

    /** Letters of a word in which one may be wrong; in a shorter one two are exchanged. */
    private static final int LONG = 5;

    /** Letters of a word for which one that is no part of a name may be meant; a shorter one is near too many. */
    private static final int LONG_IN_TEXTS = 8;

    private final Map<String, Integer> inNames = new HashMap<>();
    private final Map<String, Integer> inTexts = new HashMap<>();
    private final Set<String> stems = new HashSet<>();
    private final Map<String, String> spoken = new HashMap<>();

    private Vocabulary() {}

    static Vocabulary of(Snapshot snapshot) {
        Vocabulary vocabulary = new Vocabulary();
        for (SnapshotNode node : snapshot.nodes()) {
            List<SearchedText> names = SearchedText.names(node);
            Stream.concat(names.stream(), SearchedText.others(node).stream())
                    .flatMap(text -> words(text.text().text()))
                    .forEach(vocabulary::addWord);
            if (isNamed(node.type())) {
                names.forEach(name -> vocabulary.add(node, name));
            }
        }
        return vocabulary;
    }

    private static boolean isNamed(NodeType type) {
        ApparatusRole role = type.apparatus();
        return role == null || !role.isNamedByPlace();
    }

    private void addWord(String word) {
        inTexts.merge(word, 1, Integer::sum);
        stems.add(SearchTokens.stem(word));
    }

    private void add(SnapshotNode node, SearchedText name) {
        words(name.text().text()).forEach(word -> inNames.merge(word, 1, Integer::sum));
        Localized called = node.name();
        if (name.text().field() == SearchField.SEARCH_WORD && called != null) {
            spoken.put(name.folded().joined(), called.in(name.folded().isOfWords() ? "EN" : "JA"));
        }
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(word -> folded(word.group()));
    }

    /** The text with each word that nothing has as a name or else a text has it, where one is near; else as it is. */
    String corrected(String text) {
        return WORD.matcher(text).replaceAll(this::nearest);
    }

    /** The name for which people say a word; the word itself where they say it for none. */
    String named(String word) {
        return spoken.getOrDefault(folded(word), word);
    }

    private String nearest(MatchResult typed) {
        String word = folded(typed.group());
        return stems.contains(SearchTokens.stem(word))
                ? typed.group()
                : nearest(word, inNames)
                        .or(() -> word.length() < LONG_IN_TEXTS ? Optional.empty() : nearest(word, inTexts))
                        .orElse(typed.group());
    }

    /** The one that is used most of those that are one slip away. */
    private static Optional<String> nearest(String word, Map<String, Integer> uses) {
        return uses.entrySet().stream()
                .filter(known -> isOneSlip(word, known.getKey()))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static String folded(String word) {
        return SearchTokens.of(word).joined();
    }

    /** Whether one letter is missing, too many or another one, or two have changed places. */
    private static boolean isOneSlip(String typed, String known) {
        int shorter = Math.min(typed.length(), known.length());
        int start = 0;
        while (start < shorter && typed.charAt(start) == known.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && typed.charAt(typed.length() - 1 - end) == known.charAt(known.length() - 1 - end)) {
            end++;
        }
        String wrong = typed.substring(start, typed.length() - end);
        String right = known.substring(start, known.length() - end);
        return right.length() == 2
                ? wrong.contentEquals(new StringBuilder(right).reverse())
                : shorter >= LONG && Math.max(wrong.length(), right.length()) == 1;
    }
}
