package dev.kikigraph.graph.release;

/**
 * The database was emptied, or another took its place: no longer true is what was kept of releases by their numbers.
 */
public record GraphReplaced() {}
