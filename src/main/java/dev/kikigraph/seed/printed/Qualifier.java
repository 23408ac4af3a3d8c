package dev.kikigraph.seed.printed;

/** How exact a printed quantity is. The names are those of the ontology's enum {@code Qualifier}. */
public enum Qualifier {
    EXACT,
    ABOUT,
    MORE_THAN,
    AT_LEAST,
    UP_TO,
    RANGE
}
