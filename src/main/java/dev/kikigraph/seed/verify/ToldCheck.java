package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.SeedEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of what cited lines say the facts that cite them tell. Blind to meaning: it shows where something is likely
 * to be missing.
 */
final class ToldCheck {

    /** A fact that rests on more lines tells of none in particular. */
    private static final int MOST_LINES = 15;

    /** Shorter ones are headings and cells of tables. */
    private static final int FEWEST_TERMS = 6;

    private static final String END_OF_SENTENCE = "。";

    private final SourceDocument document;
    private final FactTerms facts;
    private final Map<Integer, Set<String>> told = new HashMap<>();
    private final Map<Integer, Map<String, Long>> citing = new HashMap<>();

    ToldCheck(SourceDocument document, FactTerms facts) {
        this.document = document;
        this.facts = facts;
    }

    /** Takes down what a fact tells of the lines that it cites. */
    void tell(Claim claim) {
        for (SeedEvidence piece : claim.evidence()) {
            Citation citation = piece.citation();
            long lines = citation.numbers().count();
            Set<String> terms = lines > MOST_LINES ? Set.of() : facts.of(claim.id(), citation::proves);
            citation.numbers().forEach(line -> {
                told.computeIfAbsent(line, any -> new HashSet<>()).addAll(terms);
                citing.computeIfAbsent(line, any -> new TreeMap<>()).merge(claim.id(), lines, Math::min);
            });
        }
    }

    /** Ids of what cites each line, that which cites the fewest lines first. */
    Map<Integer, List<String>> citing() {
        Map<Integer, List<String>> ids = new HashMap<>();
        citing.forEach((line, facts) -> ids.put(
                line,
                facts.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList()));
        return ids;
    }

    /**
     * The sentences of cited lines, in the order of the document. Without those in Latin letters alone: facts are told
     * with the Japanese labels of their fields.
     */
    List<ToldSentence> sentences() {
        List<ToldSentence> sentences = new ArrayList<>();
        for (int line = 1; line <= document.lineCount(); line++) {
            Set<String> facts = told.get(line);
            if (facts != null) {
                for (String text : document.line(line).split(END_OF_SENTENCE, -1)) {
                    Set<String> terms = Terms.of(FoldedText.of(FoldedText.withoutBullet(text)));
                    if (terms.size() >= FEWEST_TERMS && terms.stream().anyMatch(Terms::isJapanese)) {
                        List<String> missing =
                                terms.stream().filter(term -> !facts.contains(term)).toList();
                        sentences.add(new ToldSentence(line, text.strip(), terms.size(), missing));
                    }
                }
            }
        }
        return sentences;
    }
}
