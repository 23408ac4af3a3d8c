package dev.kikigraph.seed.verify;

import dev.kikigraph.provenance.Citation;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.SeedEvidence;
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

    /** The sentences of cited lines, in the order of the document. */
    List<ToldSentence> sentences() {
        return Sentence.of(document).stream()
                .filter(sentence -> told.containsKey(sentence.line()))
                .map(sentence -> new ToldSentence(
                        sentence.line(),
                        sentence.text(),
                        sentence.terms().size(),
                        sentence.terms().stream()
                                .filter(term -> !told.getOrDefault(sentence.line(), Set.of())
                                        .contains(term))
                                .toList()))
                .toList();
    }
}
