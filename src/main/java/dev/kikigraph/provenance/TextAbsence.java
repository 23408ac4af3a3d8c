package dev.kikigraph.provenance;

/** Why the text of a document is not at hand. */
public enum TextAbsence {
    NO_FOLDER,
    NOT_IN_FOLDER
}
