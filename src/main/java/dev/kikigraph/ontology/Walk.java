package dev.kikigraph.ontology;

/** Kinds of ways that lead over several relationships of one kind. Ways of different kinds are never mixed. */
public enum Walk {
    /** From a part to the whole that it is part of. */
    PART_WHOLE,
    /** From what succeeds something to that. */
    SUCCESSION
}
