package dev.kikigraph.insight.search;

/** Where something was found, from the best to the least. Public for the API, which gives the names of the values. */
public enum SearchField {
    NAME,
    ACRONYM,
    ALIAS,
    SUMMARY
}
