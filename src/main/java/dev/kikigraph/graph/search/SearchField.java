package dev.kikigraph.graph.search;

/** Where something was found, from the best to the least. Public for the API, which gives the names of the values. */
public enum SearchField {
    NAME,
    ACRONYM,
    ALIAS,
    /** What people call it, which is no fact. */
    SEARCH_WORD,
    /** What a slip means, or what is printed by one. */
    SLIP,
    SUMMARY,
    /** A value of the node that the ontology marks. */
    FACT
}
