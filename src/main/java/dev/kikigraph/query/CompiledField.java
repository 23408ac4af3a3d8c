package dev.kikigraph.query;

import dev.kikigraph.graph.Statement;

/** A root field ready to run: one statement, and how its single value becomes the answer. */
record CompiledField(Statement statement, ValueWriter writer) {}
