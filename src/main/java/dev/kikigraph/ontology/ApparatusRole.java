package dev.kikigraph.ontology;

/** The part that a type plays in the apparatus of documents: {@code @apparatus(role:)} in the SDL. */
public enum ApparatusRole {
    DOCUMENT,
    SECTION,
    ANOMALY,
    /** A heading of a row or column of a table. */
    CATEGORY;

    /** Whether it proves or questions facts rather than being a subject of them, so that it connects nothing. */
    public boolean proves() {
        return this != CATEGORY;
    }

    /** Whether it divides a document rather than saying what stands in it. */
    public boolean divides() {
        return this == DOCUMENT || this == SECTION;
    }

    /** Whether its name stands for a place in a document, so that others may have the same. */
    public boolean isNamedByPlace() {
        return this != DOCUMENT;
    }
}
