package dev.kikigraph.graph.search;

/** Where something was found, from the best to the least. Public for the API, which gives the names of the values. */
public enum SearchField {
    NAME,
    ACRONYM,
    ALIAS,
    /** A word that people call it by, which is no fact. */
    SEARCH_WORD,
    /** A text as a slip means it, or as it prints it. */
    SLIP,
    SUMMARY,
    /** A value of the node that the ontology marks. */
    FACT
}
