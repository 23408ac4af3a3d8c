package dev.kikigraph.ontology;

/** One SDL file of an ontology; {@code name} is what messages call it. */
public record OntologySource(String name, String text) {}
