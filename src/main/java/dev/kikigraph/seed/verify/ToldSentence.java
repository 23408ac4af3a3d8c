package dev.kikigraph.seed.verify;

/**
 * A sentence of a cited line, and how much of it is told by the facts that cite the line.
 *
 * @param terms how many different terms it has
 * @param told how many of them stand in these facts
 */
public record ToldSentence(int line, String text, int terms, int told) {

    /** Whether most of it is told. */
    public boolean isTold() {
        return 2 * told >= terms;
    }
}
