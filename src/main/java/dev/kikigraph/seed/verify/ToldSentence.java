package dev.kikigraph.seed.verify;

import java.util.List;

/**
 * A sentence of a cited line, and how much of it is told by the facts that cite the line.
 *
 * @param terms how many different terms it has
 * @param missing those of them that stand in none of these facts, in the order of the sentence
 */
public record ToldSentence(int line, String text, int terms, List<String> missing) {

    /** How many of the terms stand in these facts. */
    public int told() {
        return terms - missing.size();
    }

    /** For readers: the words that the missing terms are of. */
    public String missingWords() {
        return String.join(", ", Terms.joined(missing));
    }

    /** Whether most of it is told. */
    public boolean isTold() {
        return 2 * told() >= terms;
    }
}
