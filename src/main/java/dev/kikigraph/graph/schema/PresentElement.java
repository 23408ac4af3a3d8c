package dev.kikigraph.graph.schema;

/** A constraint or index of ours that is in the database. */
public record PresentElement(String name, boolean isConstraint, boolean isBroken) {}
