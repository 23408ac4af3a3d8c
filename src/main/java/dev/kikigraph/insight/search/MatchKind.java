package dev.kikigraph.insight.search;

/** How a thing was found, from the best to the least. Public for the API, which gives the names of the values. */
public enum MatchKind {
    NAME,
    START,
    PART,
    WORDS,
    TEXT
}
