package dev.kikigraph.query;

import dev.kikigraph.graph.Statement;

/** A root field ready to run, any number of times: one statement, and how its single value becomes the answer. */
public final class CompiledField {

    private final Statement statement;
    private final ValueWriter writer;

    CompiledField(Statement statement, ValueWriter writer) {
        this.statement = statement;
        this.writer = writer;
    }

    public Statement statement() {
        return statement;
    }

    ValueWriter writer() {
        return writer;
    }
}
