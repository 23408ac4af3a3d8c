package dev.kikigraph.seed.printed;

/** How exact a printed quantity is. The names are those of the ontology's enum {@code Qualifier}. */
public enum Qualifier {
    EXACT,
    ABOUT,
    MORE_THAN,
    LESS_THAN,
    AT_LEAST,
    UP_TO,
    RANGE;

    /** Whether it leaves everything above a number out. */
    boolean isUpper() {
        return this == UP_TO || this == LESS_THAN;
    }

    /** Whether it leaves everything below a number out. */
    boolean isLower() {
        return this == AT_LEAST || this == MORE_THAN;
    }
}
