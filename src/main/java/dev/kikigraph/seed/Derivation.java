package dev.kikigraph.seed;

/** What an import makes of a seed beyond what stands in it: exact values, names to look up, positions, texts to search in. */
final class Derivation {

    /**
     * To be raised with every change after which the same seed gives another content of the graph, be it in how printed values are
     * read, how names are folded or in what order things stand. A graph that was imported with another version is imported anew at
     * the next start, which nothing else would bring about: seed and ontology are the same as before.
     */
    static final int VERSION = 1;

    private Derivation() {}
}
