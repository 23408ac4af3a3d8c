package dev.kikigraph.insight.answer;

/** Kinds of what a field of a node gives. */
public enum FactPart {
    VALUE,
    RELATIONSHIP,
    OWNED
}
