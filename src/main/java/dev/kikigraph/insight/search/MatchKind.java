package dev.kikigraph.insight.search;

/** How something was found, from the best to the least. Public for the API, which gives the names of the values. */
public enum MatchKind {
    NAME(0),
    START(1),
    PART(2),
    WORDS(3),
    FACT(4),
    TEXT(5);

    private final int rank;

    MatchKind(int rank) {
        this.rank = rank;
    }

    /** Counted from 0, which is the best. */
    int rank() {
        return rank;
    }
}
