package dev.kikigraph.graph.release;

/** The database was emptied, or another took its place: what was kept of releases by their numbers is no longer true. */
public record GraphReplaced() {}
